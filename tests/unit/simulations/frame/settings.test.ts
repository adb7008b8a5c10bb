import { describe, expect, test } from 'vitest';
import { choice, defaults, integer, readSettings, word, writeSettings } from '../../../../src/simulations/frame/index.ts';

const fields = { mode: choice(['cp', 'ap'], 'cp'), seed: integer(0, 99, 7), log: word('abc', 5, 'ab') };
const read = (query: string) => readSettings(fields, 'x', query);

describe('settings in the address', () => {
  test('are read under their prefix', () => {
    expect(read('?x.mode=ap&x.seed=0&x.log=cab')).toEqual({ mode: 'ap', seed: 0, log: 'cab' });
    expect(read('?mode=ap&y.seed=3')).toEqual(defaults(fields));
  });

  test.each([
    'x.seed=NaN', 'x.seed=', 'x.seed=Infinity', 'x.seed=1e1', 'x.seed=0x10', 'x.seed=4.5', 'x.seed=-1', 'x.seed=100',
    'x.seed=99999999999999999999', 'x.seed=%20', 'x.seed=8%00', 'x.mode=CP', 'x.mode=unknown', 'x.mode=constructor',
    'x.mode=__proto__', 'x.log=abz', 'x.log=abcabc', 'x.log=__proto__', `x.log=${'a'.repeat(100_000)}`,
    `x.seed=${'9'.repeat(100_000)}`, 'x.__proto__=1', 'x.constructor=1', 'x.toString=1', '%E0%A4%A', '&&&==', '',
  ])('nonsense falls back to the defaults: %.40s', (query) => {
    expect(read(`?${query}`)).toEqual(defaults(fields));
    expect(({} as Record<string, unknown>)['mode']).toBeUndefined();
  });

  test('an empty word is a value, not nonsense', () => {
    expect(read('?x.log=').log).toBe('');
  });

  test('of two values the first counts', () => {
    expect(read('?x.seed=3&x.seed=4').seed).toBe(3);
  });

  test('written and read again they are the same', () => {
    for (const mode of ['cp', 'ap'] as const) {
      for (const seed of [0, 7, 99]) {
        for (const log of ['', 'ab', 'ccccc']) {
          const settings = { mode, seed, log };
          expect(read(writeSettings(fields, 'x', settings, '?q=1'))).toEqual(settings);
        }
      }
    }
  });

  test('defaults are left out and what belongs to others stays', () => {
    expect(writeSettings(fields, 'x', defaults(fields), '?x.mode=ap')).toBe('');
    expect(writeSettings(fields, 'x', { ...defaults(fields), seed: 1 }, '?q=1&y.seed=2')).toBe('?q=1&y.seed=2&x.seed=1');
  });
});
