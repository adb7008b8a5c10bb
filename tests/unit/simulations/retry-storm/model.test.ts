import { describe, expect, test } from 'vitest';
import { defaults } from '../../../../src/simulations/frame/index.ts';
import { POLICIES, startLane, stepLane, type Lane, type Policy } from '../../../../src/simulations/retry-storm/lane.ts';
import { OUTAGE_STARTS, recovery, simulate } from '../../../../src/simulations/retry-storm/model.ts';
import { CAPACITY, served } from '../../../../src/simulations/retry-storm/server.ts';
import { act, fields, run, SECONDS, type Settings } from '../../../../src/simulations/retry-storm/settings.ts';
import { view } from '../../../../src/simulations/retry-storm/view.ts';

const settings = defaults(fields);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const laneOf = (lanes: readonly Lane[], policy: Policy): Lane => lanes[POLICIES.indexOf(policy)]!;

/** A server that is down for good, asked `requests` times at once, until nobody waits any more. */
function exhaust(policy: Policy, attempts: number, tiers: number, requests = 1, budget = 10): Lane {
  const lane = startLane(policy, { attempts, tiers, budget }, 1);
  stepLane(lane, 0, requests, true);
  for (let tick = 1; lane.waiting > 0; tick++) stepLane(lane, tick, 0, true);
  return lane;
}

function* variants(): Generator<Settings> {
  for (const rate of [5, 30, 50]) for (const attempts of [1, 3, 5]) for (const tiers of [1, 2, 3]) {
    for (const crowd of [0, 100]) yield { ...settings, rate, attempts, tiers, crowd, length: 3, at: 12 };
  }
}

describe('amplification', () => {
  test.each(['at-once', 'backoff', 'jitter'] as const)('%s: n attempts through k tiers reach a server that fails all n^k times', (policy) => {
    for (const attempts of [1, 2, 3, 4, 5]) {
      for (const tiers of [1, 2, 3]) {
        const lane = exhaust(policy, attempts, tiers, 2);
        expect(sum(lane.calls)).toBe(2 * attempts ** tiers);
        expect(lane).toMatchObject({ requests: 2, succeeded: 0, failed: 2, waiting: 0 });
      }
    }
  });

  test('with a budget of b the load is at most 1 + b times the requests at one tier', () => {
    for (const budget of [5, 10, 50, 100]) {
      const lane = exhaust('budget', 5, 1, 1000, budget);
      expect(sum(lane.calls)).toBe(1000 + 10 * budget);
    }
  });

  test('and at most (1 + b)^k times through k tiers, at every moment', () => {
    for (const conditions of variants()) {
      const lane = laneOf(run(conditions), 'budget');
      expect(sum(lane.calls)).toBeLessThanOrEqual(lane.requests * (1 + conditions.budget / 100) ** conditions.tiers + 1e-6);
    }
  });
});

describe('whatever the settings', () => {
  test('every request has succeeded, failed or waits; every success is a call served', () => {
    for (const conditions of variants()) {
      const lanes = run(conditions);
      for (const lane of lanes) {
        expect(lane.succeeded + lane.failed + lane.waiting).toBe(lane.requests);
        expect(lane.requests).toBe(lanes[0]!.requests);
        expect(sum(lane.served)).toBe(lane.succeeded);
        expect([...lane.due.values()].flat().length).toBe(lane.waiting);
      }
    }
  });

  test('the server never serves more than it can, and nothing while it is down', () => {
    for (const conditions of variants()) {
      for (const lane of run(conditions)) {
        expect(Math.max(...lane.served)).toBeLessThanOrEqual(CAPACITY);
        expect(sum(lane.served.slice(OUTAGE_STARTS, OUTAGE_STARTS + 15))).toBe(0);
      }
    }
  });
});

test('serving and refusing together fit into a tick', () => {
  for (let calls = 0; calls <= 200; calls++) {
    const good = served(calls);
    if (good > 0) expect(good * 20 + (calls - good) * 5).toBeLessThanOrEqual(200);
    if (calls <= CAPACITY) expect(good).toBe(calls);
    else expect(good).toBeLessThan(CAPACITY);
  }
  expect([served(11), served(37), served(38), served(100)]).toEqual([9, 1, 0, 0]);
});

describe('jitter', () => {
  const peakAfter = (policy: Policy, seed: number): number =>
    Math.max(...laneOf(simulate({ ...settings, seed, attempts: 5, tiers: 1, crowd: 100, length: 15 }, 150), policy).calls.slice(OUTAGE_STARTS + 1));
  const seeds = Array.from({ length: 40 }, (_, seed) => seed);

  test('spreads a crowd: for every seed the peak is lower than with backoff alone', () => {
    for (const seed of seeds) expect(peakAfter('jitter', seed)).toBeLessThan(0.8 * peakAfter('backoff', seed));
  });

  test('where backoff alone keeps the crowd together to the last attempt', () => {
    const { calls } = exhaust('backoff', 5, 1, 100);
    expect(calls.filter((count) => count > 0)).toEqual([100, 100, 100, 100, 100]);
    expect(calls.map((count, tick) => (count ? tick : -1)).filter((tick) => tick >= 0)).toEqual([0, 2, 6, 14, 30]);
  });

  test('a wait is between one tick and the whole backoff', () => {
    const { calls } = exhaust('jitter', 2, 1, 1000);
    expect(calls.length).toBe(3);
    for (const count of calls.slice(1)) expect(Math.abs(count - 500)).toBeLessThan(80);
  });
});

describe('recovery', () => {
  test('in the first picture retries alone keep the server down; a budget lets it recover at once', () => {
    expect(run(settings).map((lane) => recovery(lane, settings))).toEqual([null, null, 29, 0]);
  });

  test('without retries it has recovered when the outage ends', () => {
    const conditions = { ...settings, attempts: 1 };
    for (const lane of run(conditions)) {
      expect(recovery(lane, conditions)).toBe(0);
      expect(sum(lane.calls)).toBe(lane.requests);
    }
  });

  test('is not said before two seconds without a failure', () => {
    const conditions = { ...settings, attempts: 1, at: 11 };
    expect(run(conditions).map((lane) => recovery(lane, conditions))).toEqual([null, null, null, null]);
  });
});

test('the view draws any settings without a broken number', () => {
  for (const conditions of variants()) {
    for (const at of [0, 1, SECONDS]) expect(Object.values(view({ ...conditions, at }).slots).join('')).not.toMatch(/NaN|undefined|Infinity|null/);
  }
  expect(view(settings).done).toBe(true);
  expect(act(settings, 'step').at).toBe(1);
});
