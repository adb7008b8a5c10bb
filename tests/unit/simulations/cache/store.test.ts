import { describe, expect, test } from 'vitest';
import { defaults } from '../../../../src/simulations/frame/index.ts';
import { requests, rulesOf } from '../../../../src/simulations/cache/model.ts';
import { fields, type Settings } from '../../../../src/simulations/cache/settings.ts';
import { ask, settle, startStore, type Rules } from '../../../../src/simulations/cache/store.ts';

const settings = defaults(fields);
const rules: Rules = { ends: 'ttl', ttlMs: 1000, room: 2, fetchMs: 100, singleFlight: true };

/** Outcomes of requests, each as `[key, milliseconds]`. */
function outcomes(asked: readonly (readonly [key: number, now: number])[], more: Partial<Rules> = {}): string {
  const store = startStore();
  return asked.map(([key, now]) => ask(store, key, now, { ...rules, ...more })[0]!).join('');
}

describe('by age', () => {
  test('an entry serves from the end of its fetch for as long as it lives', () => {
    expect(outcomes([[1, 0], [1, 100], [1, 1099], [1, 1100], [1, 1200]])).toBe('mhhmh');
  });

  test('a hit does not renew it', () => {
    expect(outcomes([[1, 0], [1, 600], [1, 1000], [1, 1150]])).toBe('mhhm');
  });

  test('who comes during the fetch waits for it, or fetches as well', () => {
    expect(outcomes([[1, 0], [1, 50], [1, 99], [1, 100]])).toBe('mjjh');
    expect(outcomes([[1, 0], [1, 50], [1, 99], [1, 100]], { singleFlight: false })).toBe('mmmh');
  });

  test('the first answer is kept: later ones of the same moment do not lengthen its life', () => {
    expect(outcomes([[1, 0], [1, 90], [1, 1099], [1, 1100]], { singleFlight: false })).toBe('mmhm');
  });
});

describe('for lack of room', () => {
  const lru: Partial<Rules> = { ends: 'lru', fetchMs: 0 };

  test('the key unused for longest makes room', () => {
    expect(outcomes([[1, 0], [2, 1], [1, 2], [3, 3], [1, 4], [2, 5]], lru)).toBe('mmhmhm');
  });

  test('entries never age', () => {
    expect(outcomes([[1, 0], [1, 1e9]], lru)).toBe('mh');
  });

  test('there are never more entries than room, and they are the keys used last', () => {
    const store = startStore();
    const used: number[] = [];
    for (const { key, time } of requests({ ...settings, ends: 'lru' }, 20_000)) {
      ask(store, key, time, { ...rules, ...lru, room: 50 });
      settle(store, time, { ...rules, ...lru, room: 50 });
      used.push(key);
      expect(store.entries.size).toBeLessThanOrEqual(50);
    }
    const latest = [...new Set(used.reverse())].slice(0, 50);
    expect([...store.entries.keys()].sort()).toEqual(latest.sort());
  });
});

test.each(['ttl', 'lru'] as const)('single-flight (%s): at most one fetch of a key at a time; without it there are more', (ends) => {
  const mostAtOnce = (flight: Settings['flight']) => {
    const conditions: Settings = { ...settings, ends, flight, fetch: 800, ttl: 1, room: 20 };
    const store = startStore();
    let most = 0;
    for (const { key, time } of requests(conditions, 30_000)) {
      ask(store, key, time, rulesOf(conditions));
      most = Math.max(most, store.fetches.filter((fetch) => fetch.key === key).length);
    }
    return most;
  };
  expect(mostAtOnce('single')).toBe(1);
  expect(mostAtOnce('each')).toBeGreaterThan(3);
});

test('every fetch is a miss, and every miss a fetch', () => {
  for (const flight of ['single', 'each'] as const) {
    const conditions: Settings = { ...settings, flight, fetch: 500 };
    const store = startStore();
    let begun = 0;
    let misses = 0;
    for (const { key, time } of requests(conditions, 20_000)) {
      settle(store, time, rulesOf(conditions));
      const before = store.fetches.length;
      const outcome = ask(store, key, time, rulesOf(conditions));
      begun += store.fetches.length - before;
      if (outcome === 'miss') misses++;
    }
    expect(begun).toBe(misses);
    expect(misses).toBeGreaterThan(500);
  }
});
