import { expect, it } from 'vitest';
import { fontExtent, measureText, nearestWeight } from '../../../src/diagrams/font-metrics.ts';

const plain = { size: 16, weight: 400, letterSpacing: 0 };

// Widths that Chromium reports for the same font file.
it.each([
  ['feature', 51.734375],
  ['refresh', 51.21875],
  ['To', 17.078125],
  ['AV', 19.359375],
])('measures "%s" as Chromium does', (text, width) => expect(measureText(text, plain)).toBe(width));

it('scales with the size and adds letter spacing', () => {
  expect(measureText('refresh', { ...plain, size: 32 })).toBeCloseTo(2 * 51.21, 1);
  expect(measureText('ab', { ...plain, letterSpacing: 2 })).toBeCloseTo(measureText('ab', plain) + 4, 1);
});

it('sets bold text wider, in the weights the font is drawn in', () => {
  expect(measureText('refresh', { ...plain, weight: 700 })).toBeGreaterThan(measureText('refresh', plain));
  expect(measureText('refresh', { ...plain, weight: 500 })).toBe(measureText('refresh', { ...plain, weight: nearestWeight(500) }));
  expect([100, 400, 590, 640, 900].map(nearestWeight)).toEqual([400, 400, 600, 600, 700]);
});

it('guesses characters the font lacks', () => {
  expect(measureText('語', plain)).toBe(16);
  expect(measureText('\u200b', plain)).toBeCloseTo(0);
});

it('knows the height of a line', () => {
  expect(fontExtent(16)).toMatchObject({ ascent: 16, descent: 4 });
});
