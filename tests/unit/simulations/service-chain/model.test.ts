import { describe, expect, test } from 'vitest';
import { defaults } from '../../../../src/simulations/frame/index.ts';
import { expectedAvailability, expectedSlow, REQUESTS, simulate, type Conditions } from '../../../../src/simulations/service-chain/model.ts';
import { act, conditionsOf, fields, MOST, run, type Settings } from '../../../../src/simulations/service-chain/settings.ts';
import { view } from '../../../../src/simulations/service-chain/view.ts';

const settings = defaults(fields);
const plain: Conditions = { ...conditionsOf(settings), failures: 1000 };

function* variants(): Generator<Conditions> {
  for (const order of ['row', 'fan'] as const) for (const retry of [false, true]) for (const optional of [0, 3, 20]) {
    for (const services of [1, 4, 12]) yield { ...plain, order, retry, services, optional: Math.min(optional, services), slow: 30 };
  }
}

describe('availability', () => {
  test.each([[1, 1000], [5, 1000], [10, 100], [20, 5000]])('of %i services is the product of theirs (%i of 100,000 fail)', (services, failures) => {
    const answered = [1, 2, 3, 4, 5].map((seed) => simulate({ ...plain, services, failures, seed }).at(-1)!.alive);
    const share = answered.reduce((sum, alive) => sum + alive, 0) / (5 * REQUESTS);
    const theory = (1 - failures / 100_000) ** services;
    expect(expectedAvailability({ ...plain, services, failures })).toBeCloseTo(theory, 12);
    expect(Math.abs(share - theory)).toBeLessThan(4 * Math.sqrt((theory * (1 - theory)) / (5 * REQUESTS)));
  });

  test('a second try leaves only calls that fail twice', () => {
    const conditions: Conditions = { ...plain, failures: 10_000, services: 10, retry: true };
    expect(expectedAvailability(conditions)).toBeCloseTo(0.99 ** 10, 12);
    expect(Math.abs(simulate(conditions).at(-1)!.alive / REQUESTS - 0.99 ** 10)).toBeLessThan(0.012);
  });

  test('services that a request can do without do not lower it', () => {
    const conditions: Conditions = { ...plain, services: 10, optional: 4 };
    const stages = simulate(conditions);
    expect(stages.at(-1)!.alive).toBe(stages[5]!.alive);
    expect(stages.slice(6).every(({ degraded }) => degraded > 50)).toBe(true);
    expect(expectedAvailability(conditions)).toBeCloseTo(0.99 ** 6, 12);
    expect(simulate({ ...conditions, optional: 10 }).at(-1)!.alive).toBe(REQUESTS);
  });

  test('a longer chain leaves its first services as they were', () => {
    expect(simulate({ ...plain, services: 12 }).slice(0, 5)).toEqual(simulate({ ...plain, services: 5 }));
  });
});

describe('latency', () => {
  test('without failures p50 and p99 of the chain are at least those of each service, and never fall as it grows', () => {
    for (const conditions of variants()) {
      const stages = simulate({ ...conditions, failures: 0 });
      for (const [index, { chain, own }] of stages.entries()) {
        for (const of of ['p50', 'p99'] as const) {
          expect(chain[of]!).toBeGreaterThanOrEqual(own[of]!);
          expect(stages.at(-1)!.chain[of]!).toBeGreaterThanOrEqual(own[of]!);
          if (index) expect(chain[of]!).toBeGreaterThanOrEqual(stages[index - 1]!.chain[of]!);
        }
      }
    }
  });

  test('with failures too, for a service and the chain up to it', () => {
    for (const conditions of variants()) {
      for (const { chain, own } of simulate({ ...conditions, failures: 5000 })) expect(chain.p99!).toBeGreaterThanOrEqual(own.p99!);
    }
  });

  test('one after the other takes the sum of the usual times, at the same time about the longest', () => {
    const chain: Conditions = { ...plain, slow: 0, failures: 0, services: 10 };
    expect(Math.abs(simulate(chain).at(-1)!.chain.p50! - 100)).toBeLessThanOrEqual(1);
    expect(simulate({ ...chain, order: 'fan' }).at(-1)!.chain.p50).toBe(15);
  });

  test('1 - (1 - s)^n of all requests meet a slow answer, so p50 itself is slow when that passes one half', () => {
    const chain: Conditions = { ...plain, slow: 50, failures: 0, order: 'fan' };
    expect(expectedSlow({ ...chain, services: 10 })).toBeCloseTo(1 - 0.95 ** 10, 12);
    expect(simulate({ ...chain, services: 12 }).at(-1)!.chain.p50).toBeLessThan(100);
    expect(simulate({ ...chain, services: 15 }).at(-1)!.chain.p50).toBeGreaterThanOrEqual(100);
  });
});

test('conservation: every request failed at one service or came through; every call is counted', () => {
  for (const conditions of variants()) {
    const stages = simulate(conditions);
    let alive = REQUESTS;
    for (const stage of stages) {
      const asked = conditions.order === 'row' ? alive : REQUESTS;
      expect(stage.calls).toBeGreaterThanOrEqual(asked);
      if (!conditions.retry) expect(stage.calls).toBe(asked);
      alive -= stage.failed;
      expect(stage.alive).toBe(alive);
      expect(stage.degraded).toBeLessThanOrEqual(alive);
    }
    expect(stages.reduce((sum, { failed }) => sum + failed, 0) + stages.at(-1)!.alive).toBe(REQUESTS);
  }
});

test('the settings name the optional services from the end of the whole chain', () => {
  const shown: Settings = { ...settings, at: 10, optional: 4 };
  expect([10, 8, 6, 5].map((services) => conditionsOf(shown, services).optional)).toEqual([4, 2, 0, 0]);
  expect(conditionsOf({ ...shown, optional: 20 }).optional).toBe(10);
  expect(fields.available.options.map((available) => conditionsOf({ ...settings, available }).failures)).toEqual([10_000, 1000, 500, 100, 10]);
});

test('a step adds a service, and begins anew after the longest chain', () => {
  expect(act(settings, 'step').at).toBe(11);
  expect(act({ ...settings, at: MOST }, 'tick').at).toBe(MOST);
  expect(act({ ...settings, at: MOST }, 'step').at).toBe(1);
  expect(run(act(settings, 'reset')).length).toBe(1);
});

test('the view draws any settings without a broken number', () => {
  for (const at of [1, 10, MOST]) for (const available of ['90', '99.99'] as const) for (const optional of [0, 20]) for (const slow of [0, 50]) {
    expect(Object.values(view({ ...settings, at, available, optional, slow }).slots).join('')).not.toMatch(/NaN|undefined|Infinity|null/);
  }
  expect(view({ ...settings, at: MOST }).done).toBe(true);
});
