/**
 * A server with one worker. It serves a call in 20 ms and needs 5 ms to refuse one, so
 * what it refuses under overload costs it time to serve.
 */
export const TICK_MS = 200;
export const TICKS_PER_SECOND = 1000 / TICK_MS;
const SERVE_MS = 20;
const REFUSE_MS = 5;

/** Calls that it can serve in a tick when no more come. */
export const CAPACITY = TICK_MS / SERVE_MS;

/**
 * How many of the calls of one tick it serves: as many as leave time to refuse the rest.
 *
 * @param calls How many come; from 40 on, refusing alone fills the tick.
 */
export function served(calls: number): number {
  if (calls <= CAPACITY) return calls;
  return Math.max(0, Math.floor((TICK_MS - calls * REFUSE_MS) / (SERVE_MS - REFUSE_MS)));
}
