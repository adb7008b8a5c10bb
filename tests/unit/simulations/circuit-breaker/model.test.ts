import { describe, expect, test } from 'vitest';
import { ENDINGS, type Lane } from '../../../../src/simulations/circuit-breaker/lane.ts';
import { outageEnds, OUTAGE_STARTS, start, step, type State } from '../../../../src/simulations/circuit-breaker/model.ts';
import { act, fields, run, type Settings } from '../../../../src/simulations/circuit-breaker/settings.ts';
import { view } from '../../../../src/simulations/circuit-breaker/view.ts';
import { defaults, draw } from '../../../../src/simulations/frame/index.ts';

const settings = defaults(fields);

/** Settings from all over their ranges. */
function* anywhere(count: number): Generator<Settings> {
  let random = 5;
  for (let index = 0; index < count; index++) {
    const chosen: Record<string, number | string> = {};
    for (const [name, field] of Object.entries(fields)) {
      const drawn = draw(random, field.kind === 'integer' ? field.max - field.min + 1 : field.options.length);
      random = drawn.next;
      chosen[name] = field.kind === 'integer' ? field.min + drawn.value : field.options[drawn.value]!;
    }
    yield { ...(chosen as Settings), at: 60 };
  }
}

function* states(conditions: Settings): Generator<State> {
  for (let state = start(conditions); state.tick <= 600; state = step(state, conditions)) yield state;
}

const ended = ({ counts }: Lane): number => ENDINGS.reduce((sum, ending) => sum + counts[ending], 0);

describe('whatever the settings', () => {
  test('every request that arrived has one ending or still waits, at every tick', () => {
    for (const conditions of anywhere(40)) {
      for (const { arrived, lanes } of states(conditions)) {
        for (const lane of lanes) expect(ended(lane) + lane.waiting.length).toBe(arrived);
      }
    }
  });

  test('an open breaker passes nothing on, a half-open one no more than its probes', () => {
    for (const conditions of anywhere(40)) {
      let before: State | null = null;
      for (const state of states(conditions)) {
        const { breaker, backlog } = state.lanes[1];
        const isNew = before && state.arrived > before.arrived && backlog.at(-1)?.id === before.arrived;
        if (breaker!.phase === 'open') expect(breaker!.admitted).toBe(0);
        if (breaker!.phase === 'half-open') expect(breaker!.admitted).toBeLessThanOrEqual(conditions.probes);
        if (isNew) expect(breaker!.admitted).toBeGreaterThan(0);
        before = state;
      }
    }
  });

  test('no caller has more calls under way than threads, and none waits past the timeout', () => {
    for (const conditions of anywhere(40)) {
      for (const { lanes, tick } of states(conditions)) {
        for (const { waiting } of lanes) {
          expect(waiting.length).toBeLessThanOrEqual(conditions.threads);
          for (const call of waiting) expect(tick - call.askedAt).toBeLessThan(conditions.timeout * 10);
        }
      }
    }
  });

  test('the seconds add up to the counts', () => {
    for (const conditions of anywhere(20)) {
      for (const { counts, seconds } of run(conditions).lanes) {
        for (const ending of ENDINGS) expect(seconds.reduce((sum, second) => sum + second[ending], 0)).toBe(counts[ending]);
      }
    }
  });
});

describe('a healthy backend', () => {
  test('never trips the breaker, and both callers fare the same', () => {
    const state = run({ ...settings, at: OUTAGE_STARTS / 10 });
    expect(state.lanes[1].breaker!.era).toBe(0);
    expect(state.lanes[0].counts).toEqual(state.lanes[1].counts);
    expect(state.lanes[0].backlog.length).toBeLessThanOrEqual(1);
  });

  test('receives about as many requests as the rate says', () => {
    const { arrived } = run(settings);
    // 600 ticks with probability 0.8: standard deviation 9.8.
    expect(Math.abs(arrived - 480)).toBeLessThan(3 * 9.8);
  });
});

describe('a silent backend', () => {
  const [without, withBreaker] = run(settings).lanes as [Lane, Lane];

  test('leaves a line of given-up calls that outlasts the outage', () => {
    // Net drain is 10 - 8 a second; the line must fall below timeout × 10 = 20 calls first.
    const longest = Math.max(...without.seconds.map(({ backlog }) => backlog));
    const expected = (longest - settings.timeout * 10) / (10 - settings.rate);
    const waited = (run(settings).recoveredAt[0]! - outageEnds(settings)) / 10;
    expect(longest).toBeGreaterThan(70);
    expect(Math.abs(waited - expected)).toBeLessThan(6);
  });

  test('is spared by the breaker and works again within two open periods', () => {
    const waited = run(settings).recoveredAt[1]! - outageEnds(settings);
    expect(waited).toBeLessThanOrEqual(2 * settings.open * 10);
    expect(withBreaker.wasted).toBeLessThan(without.wasted / 5);
    expect(withBreaker.counts.answered).toBeGreaterThan(2 * without.counts.answered);
  });
});

test('against errors that come at once, the breaker costs recovery time', () => {
  const { recoveredAt, lanes } = run({ ...settings, outage: 'errors' });
  expect(recoveredAt[1]!).toBeGreaterThan(recoveredAt[0]!);
  expect(lanes[0].counts.answered).toBeGreaterThan(lanes[1].counts.answered);
});

test('a step changes nothing in the state it is given', () => {
  const state = run({ ...settings, at: 15 });
  const before = structuredClone(state);
  step(state, settings);
  expect(state).toEqual(before);
});

test('playing goes second by second to the end; Step starts over from there', () => {
  expect(act({ ...settings, at: 3 }, 'tick').at).toBe(4);
  expect(act(settings, 'tick').at).toBe(60);
  expect(act(settings, 'step').at).toBe(1);
  expect(act(settings, 'reset').at).toBe(0);
});

test('the view draws any settings without a broken number', () => {
  for (const conditions of anywhere(20)) {
    for (const at of [0, 1, 60]) {
      const { slots } = view({ ...conditions, at });
      expect(Object.values(slots).join('')).not.toMatch(/NaN|undefined|Infinity|null/);
      expect(slots.summary).not.toMatch(/[<>]/);
    }
  }
});
