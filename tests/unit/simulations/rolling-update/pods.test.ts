import { describe, expect, test } from 'vitest';
import { limitsOf, plan } from '../../../../src/simulations/rolling-update/limits.ts';
import { longRunning, phaseOf } from '../../../../src/simulations/rolling-update/pod.ts';
import { arrivals, spread } from '../../../../src/simulations/rolling-update/traffic.ts';

describe('limits', () => {
  test('maxSurge rounds up and maxUnavailable down', () => {
    expect(limitsOf(10, '25%', '25%')).toEqual({ desired: 10, most: 13, least: 8 });
    expect(limitsOf(3, '25%', '25%')).toEqual({ desired: 3, most: 4, least: 3 });
    expect(limitsOf(4, '25%', '25%')).toEqual({ desired: 4, most: 5, least: 3 });
    expect(limitsOf(1, '10%', '50%')).toEqual({ desired: 1, most: 2, least: 1 });
    expect(limitsOf(10, '2', '3')).toEqual({ desired: 10, most: 12, least: 7 });
    expect(limitsOf(2, '100%', '3')).toEqual({ desired: 2, most: 4, least: 0 });
  });

  test('where both come to nothing, one may be unavailable', () => {
    expect(limitsOf(10, '0', '0')).toEqual({ desired: 10, most: 10, least: 9 });
    expect(limitsOf(3, '0', '25%')).toEqual({ desired: 3, most: 3, least: 2 });
  });

  test("the example in the controller's source: 10 replicas, 3 more and 2 fewer, all new pods crash", () => {
    const limits = { desired: 10, most: 13, least: 8 };
    expect(plan(10, 0, 0, limits)).toEqual({ stop: 2, create: 5 });
    expect(plan(8, 5, 0, limits)).toEqual({ stop: 0, create: 0 });
    expect(plan(8, 5, 1, limits)).toEqual({ stop: 1, create: 1 });
  });
});

test('a pod is available only after minReadySeconds of being ready', () => {
  const pod = { ...longRunning(), runsAt: 2, warmAt: 7 };
  const phases = (probe: boolean) => [1, 2, 6, 7, 11, 12].map((second) => phaseOf(pod, second, { probe, minReady: 5 }));
  expect(phases(true)).toEqual(['starting', 'starting', 'starting', 'ready', 'ready', 'available']);
  expect(phases(false)).toEqual(['starting', 'ready', 'ready', 'available', 'available', 'available']);
  const broken = { ...pod, works: false };
  expect([6, 7, 99].map((second) => phaseOf(broken, second, { probe: true, minReady: 5 }))).toEqual(['starting', 'unready', 'unready']);
});

test('requests are spread evenly over the ready pods, and what one cannot serve fails', () => {
  const pods = Array.from({ length: 4 }, longRunning);
  expect(spread(40, pods, 3, 0)).toEqual({ old: 40, fresh: 0, broken: 0, overload: 0 });
  expect(spread(50, pods, 1, 0)).toMatchObject({ old: 40, overload: 10 });
  expect(spread(41, [...pods, { ...pods[0]!, works: false }], 0, 0)).toMatchObject({ old: 33, broken: 8 });
  expect(spread(5, [], 0, 0)).toMatchObject({ overload: 5 });
  expect([0, 1, 2, 3].map((second) => arrivals(second, 1, 25))).toEqual([2, 3, 2, 3]);
});
