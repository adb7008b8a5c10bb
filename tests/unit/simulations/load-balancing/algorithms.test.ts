import { describe, expect, test } from 'vitest';
import { ALGORITHMS, choose, type Algorithm } from '../../../../src/simulations/load-balancing/algorithms.ts';
import { buildRing, ownerOf } from '../../../../src/simulations/hash-ring/index.ts';

/** Gives `balls` requests that never end to `bins` servers; the loads afterwards. */
function fill(algorithm: Algorithm, bins: number, balls: number, seed: number): number[] {
  const loads = Array<number>(bins).fill(0);
  const inRotation = loads.map((_, server) => server);
  let random = seed;
  for (let turn = 0; turn < balls; turn++) {
    const chosen = choose(algorithm, { loads, inRotation, turn, key: 0, ring: [], random });
    random = chosen.random;
    loads[chosen.server]!++;
  }
  return loads;
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('balls into bins', () => {
  const BINS = 1000;
  const fullest = (algorithm: Algorithm) => mean([1, 2, 3, 4, 5].map((seed) => Math.max(...fill(algorithm, BINS, BINS, seed))));

  test('random: the fullest grows as ln n / ln ln n', () => {
    const growth = Math.log(BINS) / Math.log(Math.log(BINS));
    expect(fullest('random')).toBeGreaterThan(growth);
    expect(fullest('random')).toBeLessThan(2 * growth);
  });

  test('two choices: the fullest stays near ln ln n / ln 2, far below random', () => {
    const growth = Math.log(Math.log(BINS)) / Math.log(2);
    expect(fullest('power-of-two')).toBeLessThanOrEqual(growth + 1);
    expect(fullest('power-of-two')).toBeLessThan(0.75 * fullest('random'));
  });

  test('with many balls the lead of random grows and that of two choices does not', () => {
    const lead = (algorithm: Algorithm, balls: number) => Math.max(...fill(algorithm, 100, balls, 1)) - balls / 100;
    expect(lead('random', 20_000)).toBeGreaterThan(2 * lead('random', 1000));
    expect(lead('power-of-two', 20_000)).toBeLessThanOrEqual(4);
  });

  test.each(['round-robin', 'least-connections'] as const)('%s: loads differ by at most one', (algorithm) => {
    for (const balls of [1, 99, 100, 777]) {
      const loads = fill(algorithm, 100, balls, 3);
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    }
  });

  test('random: every server gets its share', () => {
    // 10 servers, 10,000 requests: standard deviation 30.
    for (const load of fill('random', 10, 10_000, 1)) expect(Math.abs(load - 1000)).toBeLessThan(120);
  });
});

describe('choices', () => {
  test.each(ALGORITHMS)('%s: only servers in rotation are chosen', (algorithm) => {
    const ring = buildRing([0, 1, 2, 3, 4]);
    let random = 9;
    for (let turn = 0; turn < 500; turn++) {
      const chosen = choose(algorithm, { loads: [0, 5, 0, 5, 0], inRotation: [1, 3], turn, key: turn, ring, random });
      random = chosen.random;
      expect([1, 3]).toContain(chosen.server);
      expect(choose(algorithm, { loads: [0, 0, 0, 0, 0], inRotation: [4], turn, key: turn, ring, random }).server).toBe(4);
    }
  });

  test('two choices never take the fuller of two servers', () => {
    for (let random = 0; random < 200; random++) {
      expect(choose('power-of-two', { loads: [3, 1], inRotation: [0, 1], turn: 0, key: 0, ring: [], random }).server).toBe(1);
    }
  });

  test('least connections spreads ties by chance', () => {
    const chosen = new Set(Array.from({ length: 50 }, (_, random) =>
      choose('least-connections', { loads: [0, 0, 1], inRotation: [0, 1, 2], turn: 0, key: 0, ring: [], random }).server));
    expect([...chosen].sort()).toEqual([0, 1]);
  });
});

describe('consistent hashing', () => {
  const SERVERS = 10;
  const ring = buildRing([...Array(SERVERS).keys()]);
  const keys = Array.from({ length: 10_000 }, (_, key) => key);
  const before = keys.map((key) => ownerOf(key, ring, () => true));

  test('a key stays with its server', () => {
    for (const key of keys.slice(0, 1000)) expect(ownerOf(key, ring, () => true)).toBe(before[key]);
  });

  test('shares are within a factor of two of each other’s mean', () => {
    for (let server = 0; server < SERVERS; server++) {
      const share = before.filter((owner) => owner === server).length / keys.length;
      expect(share).toBeGreaterThan(0.5 / SERVERS);
      expect(share).toBeLessThan(2 / SERVERS);
    }
  });

  test('a server that leaves moves its keys and no others: about one in n', () => {
    for (let gone = 0; gone < SERVERS; gone++) {
      let moved = 0;
      for (const key of keys) {
        const after = ownerOf(key, ring, (server) => server !== gone);
        if (before[key] === gone) moved++;
        else expect(after).toBe(before[key]);
        expect(after).not.toBe(gone);
      }
      expect(moved / keys.length).toBeLessThan(2 / SERVERS);
    }
  });

  test('where modulo would move most', () => {
    const moved = keys.filter((key) => key % SERVERS !== key % (SERVERS - 1)).length;
    expect(moved / keys.length).toBeGreaterThan(0.85);
  });

  test('the keys of a server that leaves are shared out among many', () => {
    const heirs = new Set(keys.filter((key) => before[key] === 0).map((key) => ownerOf(key, ring, (server) => server !== 0)));
    expect(heirs.size).toBe(SERVERS - 1);
  });
});

test('the seed decides random choices', () => {
  expect(fill('random', 10, 100, 1)).toEqual(fill('random', 10, 100, 1));
  expect(fill('random', 10, 100, 1)).not.toEqual(fill('random', 10, 100, 2));
});
