/**
 * Five rate limiters as pure functions: what one knows, and when a request comes, whether
 * it passes. Time is in whole milliseconds and never goes back.
 *
 * Amounts are counted in thousandths of a request. A rate of `rate` requests a second
 * is then exactly `rate` thousandths a millisecond, and no limiter ever rounds.
 */
export const LIMITERS = ['fixed-window', 'sliding-log', 'token-bucket', 'leaky-bucket', 'gcra'] as const;
export type LimiterName = (typeof LIMITERS)[number];

export interface Rules {
  /** Requests a second in the long run. */
  rate: number;
  /** Seconds of a window; both windows allow `rate × window` requests. */
  window: number;
  /** Requests that both buckets hold, and that GCRA tolerates at once; at least 1. */
  burst: number;
}

export interface Decision<State> {
  state: State;
  passes: boolean;
  /** Milliseconds that the request is held back before it goes on; 0 when it is refused. */
  delay: number;
}

export interface Limiter<State> {
  start(rules: Rules): State;
  /** Decides about a request at `now`. Never changes the state it is given. */
  ask(state: State, now: number, rules: Rules): Decision<State>;
}

/** One request, in thousandths. */
const ONE = 1000;

/** Counts the requests that passed in the window that the clock stands in. */
export const fixedWindow: Limiter<{ window: number; count: number }> = {
  start: () => ({ window: 0, count: 0 }),
  ask(state, now, { rate, window }) {
    const current = Math.floor(now / (window * 1000));
    const count = current === state.window ? state.count : 0;
    const passes = count < rate * window;
    return { state: { window: current, count: count + (passes ? 1 : 0) }, passes, delay: 0 };
  },
};

/** Keeps the time of every request that passed within the last window: exact, for memory. */
export const slidingLog: Limiter<readonly number[]> = {
  start: () => [],
  ask(state, now, { rate, window }) {
    const recent = state.filter((time) => now - time < window * 1000);
    const passes = recent.length < rate * window;
    return { state: passes ? [...recent, now] : recent, passes, delay: 0 };
  },
};

/** Tokens trickle in up to `burst`; a request takes one. */
export const tokenBucket: Limiter<{ tokens: number; at: number }> = {
  start: ({ burst }) => ({ tokens: burst * ONE, at: 0 }),
  ask(state, now, { rate, burst }) {
    const tokens = Math.min(burst * ONE, state.tokens + (now - state.at) * rate);
    const passes = tokens >= ONE;
    return { state: { tokens: tokens - (passes ? ONE : 0), at: now }, passes, delay: 0 };
  },
};

/**
 * A request is poured in if it does not overflow, and the bucket leaks at the rate. As a
 * meter it decides by the level alone; as a queue, as here, what was poured in goes on
 * when it leaks out, so a request is held back by what lies in the bucket before it.
 */
export const leakyBucket: Limiter<{ level: number; at: number }> = {
  start: () => ({ level: 0, at: 0 }),
  ask(state, now, { rate, burst }) {
    const level = Math.max(0, state.level - (now - state.at) * rate);
    const passes = level + ONE <= burst * ONE;
    return { state: { level: level + (passes ? ONE : 0), at: now }, passes, delay: passes ? Math.ceil(level / rate) : 0 };
  },
};

/**
 * The generic cell rate algorithm (ITU-T I.371), in its form of virtual scheduling: one
 * number, the time at which the next request would be due if all came evenly. A request
 * may come earlier than due by what the burst tolerates.
 *
 * Times are multiplied by the rate here, so that the interval between two requests,
 * 1000 ÷ rate milliseconds, is the whole number {@link ONE}.
 */
export const gcra: Limiter<{ due: number }> = {
  start: () => ({ due: 0 }),
  ask({ due }, now, { rate, burst }) {
    const passes = due - now * rate <= (burst - 1) * ONE;
    return { state: passes ? { due: Math.max(due, now * rate) + ONE } : { due }, passes, delay: 0 };
  },
};
