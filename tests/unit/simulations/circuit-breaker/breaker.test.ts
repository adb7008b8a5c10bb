import { describe, expect, test } from 'vitest';
import {
  admit, admits, elapse, failureRate, report, startBreaker, type Breaker, type Phase, type Rules,
} from '../../../../src/simulations/circuit-breaker/breaker.ts';
import { draw } from '../../../../src/simulations/frame/index.ts';

const rules: Rules = { threshold: 50, window: 10, minCalls: 5, openTicks: 20, probes: 3 };

/** Lets calls through one by one, each answered before the next. */
function feed(breaker: Breaker, outcomes: readonly boolean[], tick = 0): Breaker {
  return outcomes.reduce((state, failed) => {
    const admitted = admit(state);
    return report(admitted, rules, { era: admitted.era, failed, tick });
  }, breaker);
}

describe('closed', () => {
  test('opens at the threshold, not one failure below it', () => {
    expect(feed(startBreaker(), [false, false, false, true, true]).phase).toBe('closed');
    expect(feed(startBreaker(), [false, false, false, true, true, true]).phase).toBe('open');
  });

  test('does not open on fewer calls than the minimum, were they all failures', () => {
    expect(feed(startBreaker(), [true, true, true, true]).phase).toBe('closed');
    expect(feed(startBreaker(), [true, true, true, true, true]).phase).toBe('open');
  });

  test('forgets what has left the window', () => {
    const recent = feed(startBreaker(), [...Array<boolean>(10).fill(false), true, true, true, true]);
    expect(recent.outcomes).toHaveLength(10);
    expect(recent.phase).toBe('closed');
    expect(feed(recent, [true]).phase).toBe('open');
  });
});

describe('open and half-open', () => {
  const open = feed(startBreaker(), [true, true, true, true, true], 100);

  test('lets nothing through until its time is up', () => {
    for (let tick = 100; tick < 120; tick++) expect(admits(elapse(open, rules, tick), rules)).toBe(false);
    expect(elapse(open, rules, 120).phase).toBe('half-open');
  });

  test('lets as many probes through as set, and no more before they are answered', () => {
    const half = elapse(open, rules, 120);
    const full = admit(admit(admit(half)));
    expect(admits(admit(admit(half)), rules)).toBe(true);
    expect(admits(full, rules)).toBe(false);
  });

  test.each([
    [[false, false, false], 'closed'], [[true, false, false], 'closed'], [[true, true, false], 'open'], [[true, true, true], 'open'],
  ] as const)('probes %j make it %s', (outcomes, phase) => {
    expect(feed(elapse(open, rules, 120), outcomes, 121).phase).toBe(phase);
  });

  test('ignores answers to calls of an earlier era', () => {
    const half = admit(elapse(open, rules, 120));
    expect(report(half, rules, { era: 0, failed: true, tick: 121 })).toBe(half);
  });
});

test('goes only along the four edges, and opens only at the threshold, whatever happens', () => {
  const edges = new Set<string>();
  const allowed: Record<Phase, Phase[]> = { closed: ['open'], open: ['half-open'], 'half-open': ['open', 'closed'] };
  let breaker = startBreaker();
  let random = 1;
  const under: number[] = [];
  const chance = (bound: number) => {
    const drawn = draw(random, bound);
    random = drawn.next;
    return drawn.value;
  };
  for (let tick = 1; tick < 50_000; tick++) {
    const before = elapse(breaker, rules, tick);
    const choice = chance(3);
    let after = before;
    if (choice < 2 && admits(before, rules)) {
      after = admit(before);
      under.push(after.era);
    }
    if (choice > 0 && under.length) {
      const era = under.splice(chance(under.length), 1)[0]!;
      const failed = chance(2) === 0;
      const seen = [...after.outcomes, failed].slice(-rules.window);
      const reported = report(after, rules, { era, failed, tick });
      if (after.phase === 'closed' && reported.phase === 'open') {
        expect(seen.length).toBeGreaterThanOrEqual(rules.minCalls);
        expect(failureRate(seen)).toBeGreaterThanOrEqual(rules.threshold);
      } else if (after.phase === 'closed' && era === after.era && seen.length >= rules.minCalls) {
        expect(failureRate(seen)).toBeLessThan(rules.threshold);
      }
      after = reported;
    }
    for (const [from, to] of [[breaker.phase, before.phase], [before.phase, after.phase]] as const) {
      if (from === to) continue;
      expect(allowed[from]).toContain(to);
      edges.add(`${from} to ${to}`);
    }
    breaker = after;
  }
  expect(edges.size).toBe(4);
});
