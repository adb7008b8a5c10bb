import { describe, expect, it } from 'vitest';
import { identity, multiply, numbersIn, parseTransform, scaleOf, translation } from '../../../../src/diagrams/geometry/matrix.ts';

describe('parseTransform', () => {
  it('takes an element without one as it stands', () => expect(parseTransform(null)).toEqual(identity));

  it('applies several functions from the last to the first', () => {
    expect(parseTransform('translate(10, 5) scale(2)')).toEqual([2, 0, 0, 2, 10, 5]);
  });

  it('turns around a given point', () => {
    const [a, b, c, d, e, f] = parseTransform('rotate(90 10 10)');
    const turned = [a * 20 + c * 10 + e, b * 20 + d * 10 + f];
    expect(turned[0]).toBeCloseTo(10);
    expect(turned[1]).toBeCloseTo(20);
  });

  it('reads a translation without y and a scale without y', () => {
    expect(parseTransform('translate(3)')).toEqual(translation(3, 0));
    expect(parseTransform('scale(3)')).toEqual([3, 0, 0, 3, 0, 0]);
  });
});

it('nests transforms as groups do', () => {
  expect(multiply(translation(1, 2), [2, 0, 0, 2, 0, 0])).toEqual([2, 0, 0, 2, 1, 2]);
});

it('says by how much lengths grow', () => expect(scaleOf(parseTransform('rotate(30) scale(2 8)'))).toBeCloseTo(4));

it('reads numbers with and without separators', () => expect(numbersIn('1-2.5,.5 1e2')).toEqual([1, -2.5, 0.5, 100]));
