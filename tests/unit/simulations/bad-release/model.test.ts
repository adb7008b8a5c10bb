import { describe, expect, test } from 'vitest';
import { startLane, stepLane, type Lane } from '../../../../src/simulations/bad-release/lane.ts';
import { expectedHurt, simulate } from '../../../../src/simulations/bad-release/model.ts';
import { act, fields, MINUTES, run, type Settings } from '../../../../src/simulations/bad-release/settings.ts';
import { RESTART_MINUTES, STRATEGIES, type Strategy } from '../../../../src/simulations/bad-release/strategies.ts';
import { view } from '../../../../src/simulations/bad-release/view.ts';
import { defaults } from '../../../../src/simulations/frame/index.ts';

const settings = defaults(fields);
const laneOf = (lanes: readonly Lane[], strategy: Strategy): Lane => lanes[STRATEGIES.indexOf(strategy)]!;
const hurtBy = (strategy: Strategy, change: Partial<Settings>): number => laneOf(run({ ...settings, ...change }), strategy).hurt;
const alarmOf = (strategy: Strategy, change: Partial<Settings>): number => laneOf(run({ ...settings, ...change }), strategy).alarmAt!;

/** Traffic in whole hundreds, so that every share of a minute's requests is a whole number. */
function* variants(change: Partial<Settings> = {}): Generator<Settings> {
  for (const detector of ['errors', 'time'] as const) for (const traffic of [100, 700]) for (const rate of [1, 5, 33, 100]) {
    for (const errors of [1, 100, 500]) for (const minutes of [1, 10, 60]) for (const reaction of [0, 7]) {
      for (const [share, bake] of [[1, 5], [5, 60], [50, 120]] as const) {
        yield { ...settings, detector, traffic, rate, errors, minutes, reaction, share, bake, pace: 1 + (share % 10), ...change };
      }
    }
  }
}

describe('users hurt, with requests evenly spread', () => {
  test('are exactly traffic × error rate × exposure summed over time, rounded down', () => {
    for (const variant of variants()) {
      for (const lane of run(variant)) expect(lane.hurt).toBe(Math.floor(expectedHurt(lane, variant) + 1e-9));
    }
  });

  test('whatever the traffic, within one user', () => {
    for (const traffic of [101, 333, 999]) {
      for (const variant of variants({ traffic })) {
        for (const lane of run(variant)) expect(Math.abs(lane.hurt - expectedHurt(lane, variant))).toBeLessThan(2);
      }
    }
  });

  test('by a release switched at once are traffic × error rate × (time to detect + time to react)', () => {
    for (const variant of variants({ detector: 'time', at: MINUTES })) {
      const { traffic, rate, minutes, reaction } = variant;
      const expected = Math.floor((traffic * rate * (minutes + reaction)) / 100);
      for (const strategy of ['blue-green', 'recreate'] as const) expect(laneOf(run(variant), strategy).hurt).toBe(expected);
    }
  });

  test('by a rolling release are the sum of its stairs, up and down', () => {
    // Exposed for 10 min each: 10 % to 50 %; 5 min at 50 %, then 40 % to 10 % for 10 min each.
    expect(hurtBy('rolling', { detector: 'time', minutes: 50, reaction: 5, pace: 10, rate: 100, traffic: 100 }))
      .toBe(10 * (10 + 20 + 30 + 40 + 50) + 5 * 50 + 10 * (40 + 30 + 20 + 10));
  });
});

describe('a canary', () => {
  test('of share s hurts s times what blue-green hurts, when both are detected after the same time', () => {
    for (const share of [1, 5, 20, 50]) {
      for (const minutes of [1, 10, 50]) {
        const change = { detector: 'time', share, minutes, bake: 60, traffic: 1000, rate: 10 } as const;
        expect(hurtBy('canary', change)).toBe((share * hurtBy('blue-green', change)) / 100);
      }
    }
  });

  test('takes 1/s times as long as blue-green to show n errors', () => {
    for (const share of [5, 10, 25, 50]) {
      const change = { share, errors: 100, traffic: 1000, rate: 5, bake: 120 } as const;
      expect(alarmOf('blue-green', change)).toBe(2);
      expect(alarmOf('canary', change)).toBe(200 / share);
    }
  });

  test('so that n errors are n users for every share; what it saves is the time of the reaction', () => {
    for (const share of [5, 10, 25, 50]) {
      const change = { share, errors: 100, traffic: 1000, rate: 5, bake: 120 } as const;
      expect(hurtBy('canary', { ...change, reaction: 0 })).toBe(100);
      expect(hurtBy('canary', { ...change, reaction: 20 })).toBe(100 + 20 * 50 * (share / 100));
      expect(hurtBy('blue-green', { ...change, reaction: 20 })).toBe(100 + 20 * 50);
    }
  });

  test('too small or too short to show n errors goes out to all', () => {
    const lane = laneOf(run(settings), 'canary');
    expect(lane.past[59]!.exposure).toBe(5);
    expect(lane.past.slice(0, 60).reduce((sum, { hurt }) => sum + hurt, 0)).toBe(75);
    expect(lane).toMatchObject({ alarmAt: 61, hurt: 225 });
    expect(lane.hurt).toBe(hurtBy('blue-green', {}));
  });
});

describe('conservation', () => {
  test('every request is answered by one version, fine or not, or by nobody', () => {
    for (const spread of ['even', 'chance'] as const) {
      for (const variant of [...variants({ spread, at: 70 })].filter((_, index) => spread === 'even' || index % 8 === 0)) {
        const lanes = run(variant);
        for (const lane of lanes) {
          const sum = (of: (minute: Lane['past'][number]) => number) => lane.past.reduce((total, minute) => total + of(minute), 0);
          expect(sum(({ old, fine, hurt, refused }) => old + fine + hurt + refused)).toBe(lane.requests);
          expect(lane.requests).toBe(lanes[0]!.requests);
          expect([sum(({ hurt }) => hurt), sum(({ fine, hurt }) => fine + hurt)]).toEqual([lane.hurt, lane.fresh]);
          expect(lane.past.filter(({ old, fine, hurt, refused }) => Math.min(old, fine, hurt, refused) < 0)).toEqual([]);
        }
      }
    }
  });

  test('only recreate leaves requests without an answer: for its restart, there and back', () => {
    for (const variant of variants({ detector: 'time', pace: 2 })) {
      for (const { strategy, past, backAt } of run(variant)) {
        const refused = past.reduce((sum, minute) => sum + minute.refused, 0);
        expect(backAt).not.toBeNull();
        expect(refused).toBe(strategy === 'recreate' ? 2 * RESTART_MINUTES * variant.traffic : 0);
      }
    }
  });
});

describe('alarm and rollback', () => {
  test('the alarm comes at the first minute with enough errors, or so long after the first request', () => {
    for (const variant of variants()) {
      for (const { alarmAt, firstAt, past } of run(variant)) {
        let errors = 0;
        const enough = past.findIndex(({ hurt }) => (errors += hurt) >= variant.errors);
        const expected = variant.detector === 'time' ? firstAt! + variant.minutes : enough + 1;
        expect(alarmAt).toBe(expected === 0 || expected > MINUTES ? null : expected);
      }
    }
  });

  test('the alarm holds the exposure until the rollback; after that the new version gets nothing more', () => {
    for (const variant of variants()) {
      for (const { alarmAt, backAt, past } of run(variant)) {
        if (alarmAt === null || backAt === null) continue;
        const held = past.slice(alarmAt - 1, alarmAt + variant.reaction).map(({ exposure }) => exposure);
        expect(new Set(held).size).toBe(1);
        expect(past.slice(backAt).every(({ exposure, down }) => exposure === 0 && !down)).toBe(true);
        const before = past[backAt - 1]!;
        expect(before.exposure > 0 || before.down).toBe(true);
      }
    }
  });

  test('a switch takes no time; rolling back takes its pace for each instance replaced', () => {
    const change = { detector: 'time', minutes: 9, reaction: 4, pace: 3 } as const;
    const back = (strategy: Strategy) => laneOf(run({ ...settings, ...change }), strategy).backAt;
    expect([back('blue-green'), back('canary')]).toEqual([13, 13]);
    // Three instances: one goes back at once, the third after two times three minutes.
    expect(back('rolling')).toBe(13 + 2 * 3);
    expect(back('recreate')).toBe(RESTART_MINUTES + 13 + RESTART_MINUTES);
  });

  test('an undetected release stays', () => {
    for (const lane of run({ ...settings, traffic: 100, rate: 1, errors: 500 })) {
      expect(lane).toMatchObject({ alarmAt: null, backAt: null });
      expect(lane.past.at(-1)!.exposure).toBe(100);
    }
  });
});

describe('by chance', () => {
  const seeds = Array.from({ length: 12 }, (_, seed) => seed);

  test('users hurt come near the theory, on average over seeds', () => {
    const change = { ...settings, spread: 'chance', detector: 'time', traffic: 1000, rate: 20, minutes: 20, share: 10 } as const;
    const lanes = seeds.map((seed) => simulate({ ...change, seed }, 40));
    for (const strategy of STRATEGIES) {
      const expected = expectedHurt(laneOf(lanes[0]!, strategy), change);
      const mean = lanes.reduce((sum, all) => sum + laneOf(all, strategy).hurt, 0) / seeds.length;
      expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(expected / seeds.length));
    }
  });

  test('the same request has the same luck everywhere: a canary hurts some of those whom blue-green hurts', () => {
    const plan = { ...settings, detector: 'time', minutes: 60, share: 30 } as const;
    const requests = [0, 29, 30, 99].flatMap((route) => [0, 4, 5, 99].map((luck) => ({ route, luck })));
    const hurt = (strategy: Strategy) => {
      const lane = startLane(strategy, plan);
      stepLane(lane, requests);
      return [lane.fresh, lane.hurt];
    };
    expect([hurt('canary'), hurt('blue-green')]).toEqual([[8, 4], [16, 8]]);
  });

  test('the same seed gives the same run, another seed another one', () => {
    const change: Settings = { ...settings, spread: 'chance', at: 20 };
    expect(run(change)).toEqual(run(change));
    expect(run(change)).not.toEqual(run({ ...change, seed: 8 }));
  });
});

test('the view draws any settings without a broken number', () => {
  for (const variant of variants()) {
    for (const at of [0, 1, 33]) expect(Object.values(view({ ...variant, at }).slots).join('')).not.toMatch(/NaN|undefined|Infinity|null/);
  }
  expect(view(settings).done).toBe(true);
  expect(act(settings, 'step').at).toBe(1);
});
