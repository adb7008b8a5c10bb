import { describe, expect, test } from 'vitest';
import { defaults, percentile } from '../../../../src/simulations/frame/index.ts';
import { ALGORITHMS, type Algorithm } from '../../../../src/simulations/load-balancing/algorithms.ts';
import type { Lane } from '../../../../src/simulations/load-balancing/lane.ts';
import { LEAVES_AT, start, step, type State } from '../../../../src/simulations/load-balancing/model.ts';
import { act, fields, run, type Settings } from '../../../../src/simulations/load-balancing/settings.ts';
import { view } from '../../../../src/simulations/load-balancing/view.ts';

const settings = defaults(fields);
const laneOf = (state: State, algorithm: Algorithm): Lane => state.lanes[ALGORITHMS.indexOf(algorithm)]!;
const p99 = (state: State, algorithm: Algorithm): number => percentile(laneOf(state, algorithm).latencies, 99)!;

function* variants(): Generator<Settings> {
  for (const servers of ['even', 'uneven'] as const) {
    for (const sizes of ['equal', 'mixed'] as const) {
      for (const load of [10, 60, 100]) for (const leaves of [0, 1, 5]) yield { ...settings, servers, sizes, load, leaves };
    }
  }
}

describe('whatever the settings', () => {
  test('every request that came is at a server or answered, in every lane', () => {
    for (const conditions of variants()) {
      const state = run(conditions);
      for (const { servers, latencies, balanced } of state.lanes) {
        expect(balanced).toBe(state.arrived);
        expect(servers.reduce((sum, { received }) => sum + received, 0)).toBe(state.arrived);
        expect(servers.reduce((sum, { finished }) => sum + finished, 0)).toBe(latencies.length);
        for (const { received, finished, queue } of servers) expect(finished + queue.length).toBe(received);
      }
    }
  });

  test('work done and work left are the work that came', () => {
    for (const conditions of variants()) {
      const state = run(conditions);
      for (const { servers } of state.lanes) {
        const left = servers.flatMap(({ queue }) => queue).reduce((sum, job) => sum + job.left, 0);
        expect(servers.reduce((sum, { worked }) => sum + worked, 0) + left).toBe(state.offered);
      }
    }
  });

  test('no server idles while it holds a request', () => {
    let state = start({ ...settings, load: 90 });
    for (let tick = 0; tick < 300; tick++) {
      const next = step(state, { ...settings, load: 90 });
      next.lanes.forEach((lane, at) => lane.servers.forEach((server, index) => {
        const before = state.lanes[at]!.servers[index]!;
        if (before.queue.length && server.queue.length) expect(server.worked - before.worked).toBe(server.speed);
      }));
      state = next;
    }
  });

  test('round robin gives every server the same number, within one', () => {
    for (const conditions of variants()) {
      if (conditions.leaves) continue;
      const counts = laneOf(run(conditions), 'round-robin').servers.map(({ received }) => received);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });
});

describe('on even servers', () => {
  test('each is as busy as the offered load', () => {
    for (const load of [20, 50, 80]) {
      const conditions: Settings = { ...settings, servers: 'even', load };
      const state = run(conditions);
      for (const algorithm of ['round-robin', 'least-connections', 'power-of-two'] as const) {
        const { servers } = laneOf(state, algorithm);
        const busy = servers.reduce((sum, { worked }) => sum + worked, 0) / (15 * state.tick);
        expect(Math.abs(busy - load / 100)).toBeLessThan(0.06);
        for (const { worked, speed } of servers) expect(Math.abs(worked / (speed * state.tick) - load / 100)).toBeLessThan(0.12);
      }
    }
  });

  test('with all requests alike round robin does as well as knowing the loads', () => {
    const state = run({ ...settings, servers: 'even', load: 85 });
    expect(p99(state, 'round-robin')).toBeLessThanOrEqual(1.1 * p99(state, 'least-connections'));
    expect(p99(state, 'random')).toBeGreaterThan(2 * p99(state, 'power-of-two'));
  });
});

test('on uneven servers what ignores the loads drowns the slow ones', () => {
  for (const seed of [1, 2, 3]) {
    const state = run({ ...settings, seed });
    for (const blind of ['round-robin', 'random', 'consistent-hash'] as const) {
      for (const seeing of ['least-connections', 'power-of-two'] as const) expect(p99(state, blind)).toBeGreaterThan(3 * p99(state, seeing));
    }
  }
});

describe('a server that leaves', () => {
  test('gets nothing new and finishes what it has', () => {
    const conditions: Settings = { ...settings, servers: 'even', leaves: 3, load: 60 };
    const middle = run({ ...conditions, at: LEAVES_AT / 50 });
    const end = run(conditions);
    ALGORITHMS.forEach((algorithm) => {
      const after = laneOf(end, algorithm).servers[2]!;
      expect(after.received).toBe(laneOf(middle, algorithm).servers[2]!.received);
      expect(after.queue).toEqual([]);
    });
  });

  test('moves only its own customers under consistent hashing', () => {
    const stay = laneOf(run(settings), 'consistent-hash').met;
    const left = laneOf(run({ ...settings, leaves: 3 }), 'consistent-hash').met;
    expect(stay.every((bits) => (bits & (bits - 1)) === 0)).toBe(true);
    stay.forEach((home, customer) => {
      if (home !== 1 << 2) expect(left[customer]).toBe(home);
    });
  });
});

test('all algorithms and loads see the same traffic', () => {
  const light = run({ ...settings, load: 30 });
  const heavy = run({ ...settings, load: 60 });
  expect(light.arrived).toBeLessThan(heavy.arrived);
  expect(light.random).toBe(heavy.random);
});

test('a percentile is the smallest value that covers the share', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([50, 95, 99, 100].map((percent) => percentile(hundred, percent))).toEqual([50, 95, 99, 100]);
  expect(percentile([7], 50)).toBe(7);
  expect(percentile([1, 2, 3], 50)).toBe(2);
  expect(percentile([], 99)).toBeNull();
});

test('a step changes nothing in the state it is given', () => {
  const state = run({ ...settings, at: 5 });
  const before = structuredClone(state);
  step(state, settings);
  expect(state).toEqual(before);
});

test('the view draws any settings without a broken number', () => {
  for (const conditions of variants()) {
    for (const at of [0, 1]) expect(Object.values(view({ ...conditions, at }).slots).join('')).not.toMatch(/NaN|undefined|Infinity|null/);
  }
  expect(view(settings).done).toBe(true);
  expect(act(settings, 'step').at).toBe(1);
});
