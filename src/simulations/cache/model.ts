/** Requests for a thousand keys, some more popular than others, through one cache. */
import { draw, scramble } from '../frame/index.ts';
import { cumulate, pick, shares } from './popularity.ts';
import { ask, startStore, type Outcome, type Rules } from './store.ts';
import { characteristicTime, lruHitRatio, ttlHitRatio } from './theory.ts';

export interface Conditions {
  seed: number;
  /** Requests a second on average. */
  rate: number;
  /** Zipf's exponent in tenths. */
  skew: number;
  ends: 'ttl' | 'lru';
  /** Seconds. */
  ttl: number;
  room: number;
  /** Milliseconds. */
  fetch: number;
  flight: 'single' | 'each';
}

/** Ranks that the numbers are added up for: from the first one up to, not including, the next's first. */
export const GROUPS = [{ name: '1', from: 0 }, { name: '2–10', from: 1 }, { name: '11–100', from: 10 }, { name: '101–1,000', from: 100 }] as const;

export type Counts = Record<Outcome, number>;

export interface Run {
  seconds: Counts[];
  groups: Counts[];
}

export const rulesOf = ({ ends, ttl, room, fetch, flight }: Conditions): Rules =>
  ({ ends, ttlMs: ttl * 1000, room, fetchMs: fetch, singleFlight: flight === 'single' });

const nothing = (): Counts => ({ hit: 0, miss: 0, joined: 0 });
export const groupOf = (key: number): number => GROUPS.findLastIndex(({ from }) => key >= from);

/** What came of all requests of the first seconds. The cache is empty at the beginning. */
export function simulate(conditions: Conditions, seconds: number): Run {
  const rules = rulesOf(conditions);
  const store = startStore();
  const run: Run = { seconds: Array.from({ length: seconds }, nothing), groups: GROUPS.map(nothing) };
  for (const { key, time } of requests(conditions, seconds * 1000)) {
    const outcome = ask(store, key, time, rules);
    run.seconds[Math.floor(time / 1000)]![outcome]++;
    run.groups[groupOf(key)]![outcome]++;
  }
  return run;
}

/** Poisson arrivals: the gaps are exponential. Times are in milliseconds, below `end`. */
export function* requests({ seed, rate, skew }: Conditions, end: number): Generator<{ key: number; time: number }> {
  const cumulated = cumulate(shares(skew / 10));
  let random = scramble(seed);
  let time = 0;
  while (true) {
    const gap = draw(random, 2 ** 32);
    const which = draw(gap.next, 2 ** 32);
    random = which.next;
    time += (-Math.log((gap.value + 1) / 2 ** 32) * 1000) / rate;
    if (time >= end) return;
    yield { key: pick(cumulated, which.value / 2 ** 32), time };
  }
}

/**
 * The hit ratios that theory expects once the cache has filled.
 *
 * @returns Of each group, in the order of `GROUPS`, and of all requests.
 */
export function expected({ rate, skew, ends, ttl, room, fetch }: Conditions): { groups: number[]; all: number } {
  const parts = shares(skew / 10);
  const rates = parts.map((part) => part * rate);
  const time = ends === 'lru' ? characteristicTime(rates, room) : 0;
  const ratios = rates.map((each) => (ends === 'lru' ? lruHitRatio(each, time) : ttlHitRatio(each, ttl, fetch / 1000)));
  const weighed = (from: number, to: number) =>
    parts.slice(from, to).reduce((sum, part, index) => sum + part * ratios[from + index]!, 0) / parts.slice(from, to).reduce((sum, part) => sum + part, 0);
  return { groups: GROUPS.map(({ from }, index) => weighed(from, GROUPS[index + 1]?.from ?? parts.length)), all: weighed(0, parts.length) };
}
