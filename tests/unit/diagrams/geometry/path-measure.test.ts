import { describe, expect, it } from 'vitest';
import { flattenPath, pathBox, pointAlong } from '../../../../src/diagrams/geometry/path-measure.ts';

const boxOf = (d: string): number[] => {
  const { x, y, width, height } = pathBox(d).toRectangle();
  return [x, y, width, height].map((value) => Math.round(value * 1000) / 1000);
};

describe('pathBox', () => {
  it.each([
    ['lines, absolute and relative', 'M10 10h20v5l-5 5z', [10, 10, 20, 10]],
    ['a cubic curve at its extremes, not its controls', 'M0 0C0 40 100 40 100 0', [0, 0, 100, 30]],
    ['a quadratic curve', 'M0 0Q50 40 100 0', [0, 0, 100, 20]],
    ['a smooth quadratic curve, mirrored', 'M0 0Q50 40 100 0T200 0', [0, -20, 200, 40]],
    ['a smooth cubic curve, mirrored', 'M0 0C0 40 100 40 100 0S200 -40 200 0', [0, -30, 200, 60]],
    ['a half circle', 'M0 0A10 10 0 0 1 20 0', [0, -10, 20, 10]],
    ['an arc whose radius is too small for its chord', 'M0 0A1 1 0 0 1 20 0', [0, -10, 20, 10]],
    ['flags of an arc without separators', 'M0 0a10 10 0 0120 0', [0, -10, 20, 10]],
    ['further pairs after a moveto', 'M0 0 10 10 20 0', [0, 0, 20, 10]],
    ['a moveto alone, which takes no room', 'M500 500M0 0L10 10', [0, 0, 10, 10]],
  ])('%s', (_, d, expected) => {
    const rounded = boxOf(d);
    expected.forEach((value, index) => expect(rounded[index]).toBeCloseTo(value, 1));
  });
});

it('measures along curves', () => {
  expect(flattenPath('M0 0A10 10 0 0 1 20 0').length).toBeCloseTo(Math.PI * 10, 1);
  expect(flattenPath('M0 0L3 4M100 100L103 104').length).toBeCloseTo(10);
});

describe('pointAlong', () => {
  const line = flattenPath('M0 0L10 0L10 10');

  it('finds points between and at corners', () => {
    expect(pointAlong(line, 5)).toEqual({ x: 5, y: 0 });
    expect(pointAlong(line, 15)).toEqual({ x: 10, y: 5 });
  });

  it('stays within the ends', () => {
    expect(pointAlong(line, -3)).toEqual({ x: 0, y: 0 });
    expect(pointAlong(line, 99)).toEqual({ x: 10, y: 10 });
  });
});
