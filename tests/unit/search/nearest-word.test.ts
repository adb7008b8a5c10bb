import { describe, expect, test } from 'vitest';
import { distance, nearestWords, splitWord } from '../../../src/search/nearest-word.ts';
import { data } from './sample.ts';

describe('distance', () => {
  test.each([
    ['lock', 'lock', 0],
    ['lock', 'block', 1],
    ['lock', 'lokc', 1],
    ['lock', 'lick', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('from “%s” to “%s” is %i', (a, b, mistakes) => {
    expect(distance(a, b, 5)).toBe(mistakes);
    expect(distance(b, a, 5)).toBe(mistakes);
  });

  test('stops counting at the limit', () => expect(distance('kitten', 'sitting', 1)).toBe(2));
});

describe('the nearest word', () => {
  test.each([['deadlcok', 'deadlock'], ['pasword', 'password'], ['peper', 'pepper']])('to %s is %s', (slip, word) => {
    expect(nearestWords(slip, data.words)[0]).toBe(word);
  });

  test('to a short word is none: any three letters are near to others', () => expect(nearestWords('lok', data.words)).toEqual([]));
  test('to something else altogether is none', () => expect(nearestWords('kubernetes', data.words)).toEqual([]));
});

test('two words without their space are found again', () => {
  expect(splitWord('loadbalancer', data.words)).toEqual(['load', 'balancer']);
  expect(splitWord('nonsense', data.words)).toBeUndefined();
});
