import { describe, expect, test } from 'vitest';
import { defaults, draw } from '../../../../src/simulations/frame/index.ts';
import { fixedWindow, gcra, leakyBucket, slidingLog, tokenBucket, type Rules } from '../../../../src/simulations/rate-limiters/limiters.ts';
import { arrivals, mostWithin, pass, passAll } from '../../../../src/simulations/rate-limiters/model.ts';
import { act, fields, run, SECONDS } from '../../../../src/simulations/rate-limiters/settings.ts';
import { view } from '../../../../src/simulations/rate-limiters/view.ts';

const settings = defaults(fields);

/** Whole milliseconds between 0 and 20 s: calm, dense and bunched stretches in turn. */
function randomTimes(seed: number, count = 300): number[] {
  let random = seed;
  let now = 0;
  return Array.from({ length: count }, (_, index) => {
    const drawn = draw(random, [400, 60, 2, 150][Math.floor(index / 25) % 4]!);
    random = drawn.next;
    now += drawn.value;
    return now;
  });
}

function* rulesets(): Generator<Rules> {
  for (const rate of [1, 3, 7, 10]) for (const window of [1, 2, 3]) for (const burst of [1, 2, 10]) yield { rate, window, burst };
}

function* runs(): Generator<{ times: number[]; rules: Rules }> {
  for (const rules of rulesets()) for (let seed = 0; seed < 12; seed++) yield { times: randomTimes(seed), rules };
}

test('conservation: every request is admitted or refused, once, by every limiter', () => {
  for (const { times, rules } of runs()) {
    for (const { passed, left, refused } of passAll(times, rules)) {
      expect([...passed, ...refused].sort((a, b) => a - b)).toEqual(times);
      expect(left.length).toBe(passed.length);
    }
  }
});

test('token bucket: never more than burst + rate × time in any interval', () => {
  let beyond = 0;
  let reached = 0;
  for (const { times, rules } of runs()) {
    const { passed } = pass(tokenBucket, times, rules);
    for (let from = 0; from < passed.length; from++) {
      for (let to = from; to < passed.length; to++) {
        const most = rules.burst + (rules.rate * (passed[to]! - passed[from]!)) / 1000;
        if (to - from + 1 > most) beyond++;
        if (to - from + 1 === Math.floor(most)) reached++;
      }
    }
  }
  expect(beyond).toBe(0);
  expect(reached).toBeGreaterThan(1000);
});

describe('windows', () => {
  test('fixed: at most the limit within a window of the clock, at most twice the limit within its length', () => {
    for (const { times, rules } of runs()) {
      const { passed } = pass(fixedWindow, times, rules);
      const counts = new Map<number, number>();
      for (const time of passed) counts.set(Math.floor(time / (rules.window * 1000)), (counts.get(Math.floor(time / (rules.window * 1000))) ?? 0) + 1);
      expect(Math.max(...counts.values())).toBeLessThanOrEqual(rules.rate * rules.window);
      expect(mostWithin(passed, rules.window * 1000)).toBeLessThanOrEqual(2 * rules.rate * rules.window);
    }
  });

  test('fixed: twice the limit do pass across an edge, within two milliseconds', () => {
    const times = [...Array<number>(30).fill(1999), ...Array<number>(30).fill(2000)];
    expect(pass(fixedWindow, times, { rate: 5, window: 2, burst: 1 }).passed).toEqual([...Array<number>(10).fill(1999), ...Array<number>(10).fill(2000)]);
  });

  test('sliding log: at most the limit within any window, and a request is refused only when the limit is reached', () => {
    for (const { times, rules } of runs()) {
      const { passed, refused } = pass(slidingLog, times, rules);
      expect(mostWithin(passed, rules.window * 1000)).toBeLessThanOrEqual(rules.rate * rules.window);
      for (const time of refused) {
        expect(passed.filter((other) => other <= time && time - other < rules.window * 1000).length).toBe(rules.rate * rules.window);
      }
    }
  });
});

describe('buckets', () => {
  test('GCRA decides as the leaky bucket as a meter does, and as the token bucket: request for request', () => {
    for (const { times, rules } of runs()) {
      const byGcra = pass(gcra, times, rules);
      expect(byGcra.refused.length).toBeGreaterThan(0);
      expect(byGcra.passed).toEqual(pass(leakyBucket, times, rules).passed);
      expect(byGcra.passed).toEqual(pass(tokenBucket, times, rules).passed);
    }
  });

  test('the leaky bucket lets go in order, evenly, and holds no more than the burst', () => {
    for (const { times, rules } of runs()) {
      const { passed, left } = pass(leakyBucket, times, rules);
      const gaps = left.slice(1).map((time, index) => time - left[index]!);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(Math.floor(1000 / rules.rate));
      expect(left.every((time, index) => time >= passed[index]!)).toBe(true);
      const held = passed.map((time, index) => left.filter((leaves, other) => other <= index && leaves > time).length);
      expect(Math.max(...held)).toBeLessThanOrEqual(rules.burst);
    }
  });

  test('under lasting pressure each admits its rate', () => {
    const times = Array.from({ length: 100_000 }, (_, now) => now);
    for (const rules of rulesets()) {
      for (const { passed } of [pass(tokenBucket, times, rules), pass(gcra, times, rules), pass(fixedWindow, times, rules)]) {
        expect(Math.abs(passed.length - rules.rate * 100)).toBeLessThanOrEqual(rules.burst + rules.rate * rules.window);
      }
    }
  });
});

test('traffic: random requests come at their rate, bursts as they were asked for', () => {
  const counts = Array.from({ length: 50 }, (_, seed) => arrivals({ ...settings, seed, steady: 10, size: 0 }, 12).length);
  expect(Math.abs(counts.reduce((sum, count) => sum + count) / 50 - 120)).toBeLessThan(5);
  expect(arrivals({ ...settings, steady: 0, size: 3, first: 10, gap: 5 }, 12)).toEqual([1000, 1020, 1040, 1500, 1520, 1540]);
});

test('the first picture shows a fixed window letting nearly twice its limit pass', () => {
  const [fixed, log] = run(settings).lanes;
  expect(mostWithin(fixed!.passed, 2000)).toBeGreaterThan(15);
  expect(mostWithin(log!.passed, 2000)).toBe(10);
});

test('the past of a run does not depend on how far it is shown', () => {
  for (const at of [0, 3, 5]) {
    run({ ...settings, at }).lanes.forEach((lane, index) => {
      expect(lane.passed).toEqual(run(settings).lanes[index]!.passed.filter((time) => time < at * 1000));
    });
  }
});

test('the view draws any settings without a broken number', () => {
  for (const at of [0, 1, SECONDS]) {
    for (const size of [0, 30]) {
      for (const window of [1, 3, 4]) expect(Object.values(view({ ...settings, at, size, window }).slots).join('')).not.toMatch(/NaN|undefined|Infinity|null/);
    }
  }
  expect(view(settings).done).toBe(true);
  expect(act(settings, 'reset').at).toBe(0);
});
