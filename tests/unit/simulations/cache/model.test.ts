import { describe, expect, test } from 'vitest';
import { defaults } from '../../../../src/simulations/frame/index.ts';
import { expected, groupOf, requests, rulesOf, simulate, type Conditions, type Counts } from '../../../../src/simulations/cache/model.ts';
import { cumulate, KEYS, pick, shares } from '../../../../src/simulations/cache/popularity.ts';
import { act, fields, run, SECONDS, type Settings } from '../../../../src/simulations/cache/settings.ts';
import { ask, startStore } from '../../../../src/simulations/cache/store.ts';
import { characteristicTime, ttlHitRatio } from '../../../../src/simulations/cache/theory.ts';
import { view } from '../../../../src/simulations/cache/view.ts';

const settings = defaults(fields);
const total = ({ hit, miss, joined }: Counts): number => hit + miss + joined;
const sum = (counts: readonly Counts[], of: (count: Counts) => number): number => counts.reduce((all, count) => all + of(count), 0);

/** Hit ratios after a time for filling: of all requests, and of the most popular key. */
function measure(conditions: Conditions, seconds: number): { all: number; first: number } {
  const store = startStore();
  const counts = { all: [0, 0], first: [0, 0] };
  for (const { key, time } of requests(conditions, seconds * 1000)) {
    const hit = ask(store, key, time, rulesOf(conditions)) === 'hit' ? 1 : 0;
    if (time < seconds * 200) continue;
    for (const count of key === 0 ? [counts.all, counts.first] : [counts.all]) {
      count[0]! += hit;
      count[1]!++;
    }
  }
  return { all: counts.all[0]! / counts.all[1]!, first: counts.first[0]! / counts.first[1]! };
}

describe('hit ratio by age', () => {
  test.each([[1, 10], [5, 100], [30, 100], [10, 300]])('TTL %i s at %i/s: λT / (1 + λT) per key', (ttl, rate) => {
    const conditions: Settings = { ...settings, ttl, rate, fetch: 0 };
    const measured = measure(conditions, 600);
    const first = shares(0.9)[0]! * rate;
    expect(Math.abs(measured.first - (first * ttl) / (1 + first * ttl))).toBeLessThan(0.03);
    expect(Math.abs(measured.all - expected(conditions).all)).toBeLessThan(0.015);
  });

  test.each(['single', 'each'] as const)('with a fetch that takes time (%s): λT / (1 + λD + λT)', (flight) => {
    const conditions: Settings = { ...settings, ttl: 3, fetch: 1500, flight };
    const measured = measure(conditions, 600);
    expect(Math.abs(measured.all - expected(conditions).all)).toBeLessThan(0.015);
    expect(Math.abs(measured.first - ttlHitRatio(shares(0.9)[0]! * 100, 3, 1.5))).toBeLessThan(0.03);
  });

  test('the formula without a fetch time', () => {
    expect(ttlHitRatio(2, 5, 0)).toBeCloseTo(10 / 11);
    expect(ttlHitRatio(1, 1, 0)).toBe(0.5);
  });
});

describe('hit ratio of LRU', () => {
  test.each([[6, 100], [9, 20], [9, 300], [12, 100]])('exponent %i / 10, room for %i: close to Che’s approximation', (skew, room) => {
    const conditions: Settings = { ...settings, ends: 'lru', skew, room, rate: 300, fetch: 0 };
    expect(Math.abs(measure(conditions, 300).all - expected(conditions).all)).toBeLessThan(0.015);
  });

  test('with all keys alike it is the share of keys that there is room for', () => {
    for (const room of [100, 500]) {
      const conditions: Settings = { ...settings, ends: 'lru', skew: 0, room, rate: 300, fetch: 0 };
      expect(expected(conditions).all).toBeCloseTo(room / KEYS, 2);
      expect(Math.abs(measure(conditions, 300).all - room / KEYS)).toBeLessThan(0.015);
    }
  });

  test('the characteristic time fills the room', () => {
    const rates = shares(0.9).map((share) => share * 100);
    for (const room of [1, 100, 900]) {
      const time = characteristicTime(rates, room);
      expect(rates.reduce((held, rate) => held + 1 - Math.exp(-rate * time), 0)).toBeCloseTo(room, 3);
    }
    expect(characteristicTime(rates, KEYS)).toBe(Infinity);
  });
});

test('every request is a hit, a miss or waits; the parts add up', () => {
  for (const ends of ['ttl', 'lru'] as const) {
    for (const flight of ['single', 'each'] as const) {
      const conditions: Settings = { ...settings, ends, flight };
      const { seconds, groups } = simulate(conditions, 30);
      const asked = [...requests(conditions, 30_000)].length;
      for (const parts of [seconds, groups]) expect(sum(parts, total)).toBe(asked);
      expect(sum(seconds, ({ miss }) => miss)).toBe(sum(groups, ({ miss }) => miss));
      if (flight === 'each') expect(sum(groups, ({ joined }) => joined)).toBe(0);
    }
  }
});

test('longer lives, more room and single-flight lower the load of the origin', () => {
  const load = (more: Partial<Settings>): number => sum(run({ ...settings, ...more }).groups, ({ miss }) => miss);
  expect(load({ ttl: 1 })).toBeGreaterThan(load({ ttl: 10 }));
  expect(load({ ttl: 10 })).toBeGreaterThan(load({ ttl: 60 }));
  expect(load({ ends: 'lru', room: 50 })).toBeGreaterThan(load({ ends: 'lru', room: 500 }));
  expect(load({ flight: 'each', fetch: 1000 })).toBeGreaterThan(1.1 * load({ flight: 'single', fetch: 1000 }));
});

describe('traffic', () => {
  test('comes at its rate, with exponential gaps', () => {
    const times = [...requests({ ...settings, rate: 50 }, 600_000)].map(({ time }) => time);
    const gaps = times.slice(1).map((time, index) => time - times[index]!);
    const mean = gaps.reduce((all, gap) => all + gap, 0) / gaps.length;
    const variance = gaps.reduce((all, gap) => all + (gap - mean) ** 2, 0) / gaps.length;
    expect(Math.abs(mean - 20)).toBeLessThan(0.5);
    // Of an exponential distribution mean and standard deviation are the same.
    expect(Math.abs(Math.sqrt(variance) / mean - 1)).toBeLessThan(0.03);
  });

  test('asks for keys by Zipf’s law', () => {
    const parts = shares(1);
    expect(parts.reduce((all, part) => all + part)).toBeCloseTo(1);
    expect(parts[0]! / parts[9]!).toBeCloseTo(10);
    const keys = [...requests({ ...settings, rate: 300, skew: 10 }, 200_000)].map(({ key }) => key);
    for (const key of [0, 1, 9]) expect(Math.abs(keys.filter((other) => other === key).length / keys.length / parts[key]! - 1)).toBeLessThan(0.1);
  });

  test('a chance falls to the key whose stretch it lies in', () => {
    const cumulated = cumulate([0.5, 0.25, 0.25]);
    expect([0, 0.499, 0.5, 0.749, 0.75, 0.999, 1].map((chance) => pick(cumulated, chance))).toEqual([0, 0, 1, 1, 2, 2, 2]);
  });

  test('ranks belong to groups', () => {
    expect([0, 1, 9, 10, 99, 100, 999].map(groupOf)).toEqual([0, 1, 1, 2, 2, 3, 3]);
  });
});

test('the view draws any settings without a broken number', () => {
  for (const ends of ['ttl', 'lru'] as const) for (const at of [0, 1, SECONDS]) for (const rate of [1, 300]) for (const room of [1, 1000]) {
    expect(Object.values(view({ ...settings, ends, at, rate, room }).slots).join('')).not.toMatch(/NaN|undefined|Infinity|null/);
  }
  expect(view(settings).done).toBe(true);
  expect(act({ ...settings, at: 3 }, 'tick').at).toBe(4);
});
