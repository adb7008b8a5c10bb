import { describe, expect, test } from 'vitest';
import { defaults } from '../../../../src/simulations/frame/index.ts';
import { countByNode, KEYS, membersAfter, place } from '../../../../src/simulations/hash-ring/model.ts';
import { buildRing, ownerOf, placeOf } from '../../../../src/simulations/hash-ring/ring.ts';
import { act, fields, isFull, run } from '../../../../src/simulations/hash-ring/settings.ts';
import { view } from '../../../../src/simulations/hash-ring/view.ts';

const settings = defaults(fields);
const first = (count: number): number[] => [...Array(count).keys()];
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Shares of keys moved when a node joins `count - 1` others, over forty rings. */
function shares(count: number, points: number, more: number[] = []): number[] {
  return first(40).map((seed) => place({ changes: [...first(count), ...more], points, seed }).byRing.moved / KEYS);
}

describe('what moves on the ring', () => {
  test.each([2, 3, 5, 10])('a node that comes as number %i takes about one in n', (count) => {
    const moved = shares(count, 64);
    // A node's share of the ring has a standard deviation of about 1 / (n √points).
    const deviation = 1 / (count * Math.sqrt(64));
    expect(Math.abs(mean(moved) - 1 / count)).toBeLessThan(deviation);
    for (const share of moved) expect(Math.abs(share - 1 / count)).toBeLessThan(4.5 * deviation);
  });

  test('with one point a node the share is a matter of luck, with many it is not', () => {
    const spread = (points: number) => Math.max(...shares(6, points)) - Math.min(...shares(6, points));
    expect(spread(1)).toBeGreaterThan(3 * spread(64));
  });

  test('only the keys of a node that leaves move', () => {
    for (const points of [1, 8, 64]) {
      for (const leaver of first(6)) {
        const { byRing } = place({ changes: [...first(6), leaver], points, seed: 3 });
        for (const key of first(KEYS)) expect(byRing.before[key] === leaver).toBe(byRing.after[key] !== byRing.before[key]);
        expect(byRing.moved).toBe(countByNode(byRing.before)[leaver]);
      }
    }
  });

  test('a node that comes takes keys from others and gives none between them', () => {
    const { byRing } = place({ changes: first(6), points: 16, seed: 3 });
    for (const key of first(KEYS)) expect([byRing.before[key], 5]).toContain(byRing.after[key]);
  });

  test('a node that comes back finds its keys', () => {
    const one = place({ changes: first(6), points: 8, seed: 1 });
    expect(place({ changes: [...first(6), 2, 2], points: 8, seed: 1 }).byRing.after).toEqual(one.byRing.after);
  });

  test('many points hand the keys of a leaver to all others; one point hands them to one', () => {
    const heirs = (points: number) => {
      const { byRing } = place({ changes: [...first(6), 0], points, seed: 1 });
      return new Set(first(KEYS).filter((key) => byRing.before[key] === 0).map((key) => byRing.after[key])).size;
    };
    expect(heirs(1)).toBe(1);
    expect(heirs(64)).toBe(5);
  });

  test('the fullest node comes nearer to its fair share with more points', () => {
    const fullest = (points: number) => mean(first(20).map((seed) => (6 * Math.max(...countByNode(place({ changes: first(6), points, seed }).byRing.after))) / KEYS));
    expect(fullest(1)).toBeGreaterThan(1.8);
    expect(fullest(64)).toBeLessThan(1.3);
  });
});

test.each([2, 3, 5, 6, 10])('modulo moves (n - 1) / n, n the larger number of nodes: %i', (count) => {
  const came = place({ changes: first(count), points: 1, seed: 1 }).byModulo.moved / KEYS;
  expect(Math.abs(came - (count - 1) / count)).toBeLessThan(0.02);
  for (const leaver of first(count)) {
    const left = place({ changes: [...first(count), leaver], points: 1, seed: 1 }).byModulo.moved / KEYS;
    expect(Math.abs(left - (count - 1) / count)).toBeLessThan(0.02);
  }
});

test('every key has a node that is in, under both methods', () => {
  for (const changes of [[0], [0, 1], [0, 1, 0], [5, 2, 9, 2]]) {
    const { byRing, byModulo, nodes } = place({ changes, points: 3, seed: 8 });
    for (const { after } of [byRing, byModulo]) {
      expect(new Set(after)).toEqual(new Set(nodes));
      expect(countByNode(after).reduce((sum, count) => sum + count)).toBe(KEYS);
    }
  }
});

describe('the ring', () => {
  const ring = buildRing([0, 1, 2], 4, 5);

  test('a key belongs to the first point at its place or after it, around the end', () => {
    for (const key of first(2000)) {
      const next = ring.find(({ place: at }) => at >= placeOf(key)) ?? ring[0]!;
      expect(ownerOf(key, ring)).toBe(next.node);
      expect(ownerOf(key, ring, (node) => node === 1)).toBe(1);
    }
    const at = placeOf(7);
    expect(ownerOf(7, [{ place: at - 1, node: 0 }, { place: at, node: 1 }, { place: at + 1, node: 2 }])).toBe(1);
  });

  test('its points are in order, and more points a node leave the first where they were', () => {
    const places = (points: number) => buildRing([0, 1, 2], points, 5).map(({ place: at }) => at);
    expect(places(64)).toEqual(places(64).toSorted((a, b) => a - b));
    expect(places(64)).toEqual(expect.arrayContaining(places(4)));
    expect(new Set(places(64)).size).toBe(3 * 64);
  });
});

test('the last node never goes', () => {
  expect(membersAfter([4, 4])).toEqual([4]);
  expect(act({ ...settings, log: 'E' }, 'E').log).toBe('E');
  expect(act({ ...settings, log: 'E' }, 'A').log).toBe('EA');
});

test('the log grows until it is full, and a reset leaves five nodes', () => {
  let now = settings;
  for (let count = 0; count < 60; count++) now = act(now, 'step');
  expect(isFull(now)).toBe(true);
  expect(view(now).done).toBe(true);
  expect(run(act(now, 'reset')).nodes).toEqual([0, 1, 2, 3, 4]);
});

test('the view draws any settings without a broken number', () => {
  for (const log of ['', 'A', 'AB', 'AA', 'ABCDEFGHIJ', 'ABCDEFF']) {
    for (const points of [1, 64]) expect(Object.values(view({ ...settings, log, points }).slots).join('')).not.toMatch(/NaN|undefined|Infinity|null/);
  }
  expect(view(settings).slots.summary).toContain('F came: 6 nodes');
});
