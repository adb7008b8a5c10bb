import { expect, it } from 'vitest';
import { standalone } from '../../../src/diagrams/index.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" class="diagram diagram-pie" viewBox="-2 -1 20 10">' +
  '<title id="a">T</title><desc id="b">D</desc><rect fill="var(--diagram-paper)" stroke="color-mix(in srgb, var(--diagram-paper) 50%, transparent)"/></svg>';

it('resolves every color to the light theme', () => {
  const file = standalone({ svg });
  expect(file).not.toMatch(/var\(|color-mix/);
  expect(file).toContain('<rect fill="#ffffff" stroke="#ffffff80"/>');
});

it('has an opaque background as large as the drawing, after its description', () => {
  expect(standalone({ svg })).toContain('</desc><rect x="-2" y="-1" width="20" height="10" fill="#ffffff" stroke="none"/>');
});

it('names fonts that other systems have and needs no style sheet', () => {
  const file = standalone({ svg });
  expect(file).toMatch(/^<svg[^>]* font-family="[^"]*Arial[^"]*sans-serif"/);
  expect(file).not.toContain('class=');
});
