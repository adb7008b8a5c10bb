import { describe, expect, test } from 'vitest';
import { defaults } from '../../../../src/simulations/frame/index.ts';
import { AMOUNTS, type Amount } from '../../../../src/simulations/rolling-update/limits.ts';
import { active, count, isLate, isStuck, RELEASED_AT, start, step, type Counts, type Rules, type State } from '../../../../src/simulations/rolling-update/model.ts';
import { isReady, phaseOf } from '../../../../src/simulations/rolling-update/pod.ts';
import { act, fields, MOST_REPLICAS, rulesOf, run, SECONDS, type Settings } from '../../../../src/simulations/rolling-update/settings.ts';
import { POD_CAPACITY } from '../../../../src/simulations/rolling-update/traffic.ts';
import { view } from '../../../../src/simulations/rolling-update/view.ts';

const settings = defaults(fields);

/** Limits with all kinds of failure; the rest takes its turn. */
function* variants(change: Partial<Settings> = {}, amounts: readonly Amount[] = ['0', '2', '25%', '100%']): Generator<Settings> {
  let turn = 0;
  for (const replicas of [1, 3, 10, 12]) for (const surge of amounts) for (const unavailable of amounts) {
    for (const fails of ['never', 'after', 'always'] as const) for (const probe of ['yes', 'no'] as const) {
      turn++;
      // Lengths that have no factor in common with the loops, so that all meet all.
      const others = { delay: turn % 31, ready: [0, 10, 0, 3, 15][turn % 5]!, load: [60, 100, 85, 10, 33, 70, 95][turn % 7]!, after: 1 + (turn % 11) };
      yield { ...settings, replicas, surge, unavailable, fails, probe, ...others, seed: turn, ...change };
    }
  }
}

/** Every state of a run, the first one included. */
function* states(rules: Rules, seconds = SECONDS): Generator<State> {
  let state = start(rules);
  yield state;
  while (state.second < seconds) yield (state = step(state, rules));
}

/** The state after `seconds`, or earlier where the rollout is complete. */
function last(rules: Rules, seconds = 1500): State {
  let state = start(rules);
  while (state.second < seconds && state.completeAt === null) state = step(state, rules);
  return state;
}

const standing = (state: State, rules: Rules) => {
  const [old, fresh] = [count(state, 'old', rules), count(state, 'new', rules)];
  return { old, fresh, available: old.available + fresh.available, all: active(old) + active(fresh) };
};
const total = (state: State) => state.past.reduce(
  (sum, { old, fresh, broken, overload }) => ({ served: sum.served + old + fresh, broken: sum.broken + broken, overload: sum.overload + overload }),
  { served: 0, broken: 0, overload: 0 },
);

describe('at every second, whatever the settings', () => {
  test('available pods are never fewer than desired - maxUnavailable, and pods never more than desired + maxSurge', () => {
    for (const variant of variants({}, AMOUNTS)) {
      const rules = rulesOf(variant);
      const breach = [...states(rules)].find((state) => {
        const { available, all, fresh } = standing(state, rules);
        return available < rules.limits.least || all > rules.limits.most || active(fresh) > rules.limits.desired;
      });
      expect(breach).toBeUndefined();
    }
  });

  test('every request is served or failed, and no pod serves more than it can', () => {
    for (const variant of variants()) {
      const state = run({ ...variant, at: 90 });
      const { served, broken, overload } = total(state);
      expect(served + broken + overload).toBe(state.requests);
      expect(state.requests).toBe(Math.floor((90 * variant.replicas * POD_CAPACITY * variant.load) / 100));
      const most = (pods: Counts) => POD_CAPACITY * (pods.ready + pods.available);
      expect(state.past.filter(({ old, fresh, pods }) => old > most(pods.old) || fresh > most(pods.fresh))).toEqual([]);
    }
  });

  test('a row of the picture has room for the pods that count', () => {
    for (const variant of variants({ at: 40 })) {
      const { slots } = view(variant);
      for (const row of ['oldPods', 'newPods']) expect(slots[row]!.match(/<span/g)!.length).toBe(MOST_REPLICAS);
    }
  });
});

describe('with a probe', () => {
  test('and a version that never becomes ready, the old pods go on serving: desired - maxUnavailable of them', () => {
    for (const variant of variants({ probe: 'yes', fails: 'always' })) {
      const rules = rulesOf(variant);
      const state = last(rules, SECONDS);
      const { old, fresh } = standing(state, rules);
      expect(old.available).toBe(rules.limits.least);
      expect(fresh.ready + fresh.available).toBe(0);
      expect(active(fresh)).toBe(Math.min(rules.limits.desired, rules.limits.most - rules.limits.least));
      expect(total(state).broken).toBe(0);
      expect(isStuck(state, rules)).toBe(true);
      expect(state.reportedAt).toBe(RELEASED_AT + rules.deadline);
    }
  });

  test('no request fails where the load is at most what the fewest available pods serve', () => {
    for (const variant of variants({ probe: 'yes' })) {
      const { limits } = rulesOf(variant);
      const load = Math.floor((100 * limits.least) / limits.desired);
      if (load > 0) expect(total(run({ ...variant, load, at: SECONDS }))).toMatchObject({ broken: 0, overload: 0 });
    }
  });

  test('a version of which n pods work gets n available, and stops unless n are all', () => {
    for (const after of [1, 4, 9, 10, 12]) {
      const rules = rulesOf({ ...settings, fails: 'after', after });
      const state = last(rules, SECONDS);
      expect(standing(state, rules).fresh.available).toBe(Math.min(after, 10));
      expect(isStuck(state, rules)).toBe(after < 10);
    }
  });
});

describe('without a probe', () => {
  test('the bad version takes all traffic: the rollout is complete, and then every request fails', () => {
    for (const variant of variants({ probe: 'no', fails: 'always' })) {
      const rules = rulesOf(variant);
      const state = last(rules);
      expect(state.completeAt).not.toBeNull();
      const later = step(state, rules).past.at(-1)!;
      expect(later).toMatchObject({ old: 0, fresh: 0, overload: 0 });
      expect(later.broken).toBeGreaterThan(0);
    }
  });

  test('a good version too fails requests, while it starts; with a probe it fails none', () => {
    const good: Settings = { ...settings, fails: 'never', at: SECONDS };
    expect(total(run({ ...good, probe: 'no' })).broken).toBeGreaterThan(100);
    expect(total(run(good))).toMatchObject({ broken: 0, overload: 0 });
    expect(total(run({ ...good, probe: 'no', delay: 0 })).broken).toBe(0);
  });
});

describe('a good rollout', () => {
  test('ends with all pods new and available, whatever the limits', () => {
    for (const variant of variants({ fails: 'never' })) {
      const rules = rulesOf(variant);
      const state = last(rules);
      expect(state.completeAt).toBe(state.second);
      const { old, fresh } = standing(state, rules);
      expect([active(old), fresh.available, active(fresh)]).toEqual([0, variant.replicas, variant.replicas]);
      expect(isStuck(state, rules)).toBe(false);
    }
  });

  test('one by one takes a start for each pod; with all at once it takes one', () => {
    const slow = rulesOf({ ...settings, fails: 'never', surge: '1', unavailable: '0', delay: 5, ready: 5 });
    const took = last(slow).completeAt! - RELEASED_AT;
    expect(took).toBeGreaterThanOrEqual(10 * (1 + 5 + 5));
    expect(took).toBeLessThanOrEqual(10 * (3 + 5 + 5));
    const fast = rulesOf({ ...settings, fails: 'never', surge: '100%', unavailable: '0', delay: 5, ready: 5 });
    expect(last(fast).completeAt! - RELEASED_AT).toBeLessThanOrEqual(13);
  });
});

describe('the progress deadline', () => {
  test('is reported so many seconds after the last progress, and changes nothing', () => {
    const rules = rulesOf(settings);
    const all = [...states(rules)];
    expect(all.find((state) => isLate(state, rules))!.second).toBe(RELEASED_AT + 30);
    expect(all[36]!.pods.map((pod) => phaseOf(pod, 36, rules))).toEqual(all[119]!.pods.map((pod) => phaseOf(pod, 119, rules)));
  });

  test('comes before a good version that starts too slowly, which completes all the same', () => {
    const rules = rulesOf({ ...settings, fails: 'never', delay: 30, deadline: 20 });
    const state = last(rules);
    expect(state.reportedAt).toBe(RELEASED_AT + 20);
    expect(state.completeAt).toBeGreaterThan(state.reportedAt!);
    expect(isLate(state, rules)).toBe(false);
  });
});

test('the same settings give the same run; another seed moves the starts', () => {
  expect(run(settings)).toEqual(run(settings));
  const completed = Array.from({ length: 20 }, (_, seed) => last(rulesOf({ ...settings, fails: 'never', seed })).completeAt);
  expect(new Set(completed).size).toBeGreaterThan(1);
});

test('the view draws any settings without a broken number', () => {
  for (const variant of variants()) {
    for (const at of [0, 1, RELEASED_AT, 37]) expect(Object.values(view({ ...variant, at }).slots).join('')).not.toMatch(/NaN|undefined|Infinity|null/);
  }
  expect(view({ ...settings, at: SECONDS }).done).toBe(true);
  expect(start(rulesOf(settings)).pods.every((pod) => isReady(phaseOf(pod, 0, rulesOf(settings))))).toBe(true);
  expect(act({ ...settings, at: SECONDS }, 'step').at).toBe(1);
});
