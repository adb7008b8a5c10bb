/** The same traffic past five rate limiters. */
import { draw, scramble } from '../frame/index.ts';
import { fixedWindow, gcra, leakyBucket, slidingLog, tokenBucket, type Limiter, type Rules } from './limiters.ts';

export interface Traffic {
  seed: number;
  /** Requests a second on average, at random moments. */
  steady: number;
  /** Requests of each of the two bursts; 20 ms lie between two of them. */
  size: number;
  /** Tenths of a second at which the first burst begins. */
  first: number;
  /** Tenths of a second from there to the beginning of the second. */
  gap: number;
}

export interface Lane {
  /** Milliseconds at which requests passed, in the order of asking. */
  passed: readonly number[];
  /** When what passed went on: later than asked only where a limiter holds back. */
  left: readonly number[];
  refused: readonly number[];
}

/** Where a second has a hundred moments at which a request may come by itself. */
const MOMENT_MS = 10;
const BETWEEN_MS = 20;

/**
 * The times of all requests, in order.
 *
 * @param seconds How long requests come.
 */
export function arrivals({ seed, steady, size, first, gap }: Traffic, seconds: number): number[] {
  const times: number[] = [];
  let random = scramble(seed);
  for (let now = 0; now < seconds * 1000; now += MOMENT_MS) {
    const drawn = draw(random, 1000 / MOMENT_MS);
    random = drawn.next;
    if (drawn.value < steady) times.push(now);
  }
  for (const start of [first, first + gap]) {
    for (let index = 0; index < size; index++) times.push(start * 100 + index * BETWEEN_MS);
  }
  return times.filter((time) => time < seconds * 1000).sort((a, b) => a - b);
}

/** What a limiter does with requests. */
export function pass<State>(limiter: Limiter<State>, times: readonly number[], rules: Rules): Lane {
  let state = limiter.start(rules);
  const lane = { passed: [] as number[], left: [] as number[], refused: [] as number[] };
  for (const now of times) {
    const decision = limiter.ask(state, now, rules);
    state = decision.state;
    if (decision.passes) {
      lane.passed.push(now);
      lane.left.push(now + decision.delay);
    } else {
      lane.refused.push(now);
    }
  }
  return lane;
}

/** One lane for each limiter, in the order of `LIMITERS`. */
export const passAll = (times: readonly number[], rules: Rules): Lane[] => [
  pass(fixedWindow, times, rules),
  pass(slidingLog, times, rules),
  pass(tokenBucket, times, rules),
  pass(leakyBucket, times, rules),
  pass(gcra, times, rules),
];

/** The most of some ordered times that lie within any `ms` milliseconds, the last excluded. */
export function mostWithin(times: readonly number[], ms: number): number {
  let most = 0;
  let from = 0;
  times.forEach((time, index) => {
    while (time - times[from]! >= ms) from++;
    most = Math.max(most, index - from + 1);
  });
  return most;
}
