import { expect, test } from 'vitest';
import { draw, scramble } from '../../../../src/simulations/frame/index.ts';

function drawMany(seed: number, bound: number, count: number): number[] {
  const values: number[] = [];
  let random = seed;
  for (let index = 0; index < count; index++) {
    const drawn = draw(random, bound);
    values.push(drawn.value);
    random = drawn.next;
  }
  return values;
}

test('gives the published first values of mulberry32', () => {
  // Of a generator in floating point seeded with 0: 0.26642920868471265, 0.0003297457005828619, 0.2232720274478197.
  expect(drawMany(0, 2 ** 32, 3).map((value) => value / 2 ** 32))
    .toEqual([0.26642920868471265, 0.0003297457005828619, 0.2232720274478197]);
});

test('the same seed gives the same numbers, another seed others', () => {
  expect(drawMany(7, 1000, 50)).toEqual(drawMany(7, 1000, 50));
  expect(drawMany(7, 1000, 50)).not.toEqual(drawMany(8, 1000, 50));
});

test('values are whole, within the bound, and spread evenly', () => {
  const counts = new Array<number>(10).fill(0);
  for (const value of drawMany(1, 10, 100_000)) counts[value]!++;
  // Chi-squared with 9 degrees of freedom: 27.9 is passed once in a thousand.
  const chiSquared = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  expect(counts.reduce((sum, count) => sum + count)).toBe(100_000);
  expect(chiSquared).toBeLessThan(27.9);
});

test('neighbors are scrambled far apart', () => {
  const upper = new Set(Array.from({ length: 256 }, (_, index) => scramble(index) >>> 24));
  expect(upper.size).toBeGreaterThan(140);
});
