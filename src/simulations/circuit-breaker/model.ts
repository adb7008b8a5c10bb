/**
 * An outage, met by two callers: one without a circuit breaker and one with. Both get
 * the same requests, and each has its own copy of the same backend, which serves ten
 * calls a second in the order of their arrival. What a caller has given up on stays in
 * the backend's line: the backend cannot know.
 *
 * A tick is 100 ms. At most one request arrives in a tick, so a healthy backend keeps up.
 */
import { draw } from '../frame/index.ts';
import { startBreaker } from './breaker.ts';
import { startLane, stepLane, TICKS_PER_SECOND, type Lane, type Weather } from './lane.ts';

export interface Conditions {
  seed: number;
  /** Requests a second, 1 to 9. */
  rate: number;
  /** Seconds that a caller waits. */
  timeout: number;
  threads: number;
  /** Whether the backend is silent during the outage, or answers at once with an error. */
  outage: 'hangs' | 'errors';
  /** Seconds that the outage lasts. */
  length: number;
  /** Percent of calls that fail while the backend is healthy. */
  background: number;
  threshold: number;
  window: number;
  /** Seconds that the breaker stays open. */
  open: number;
  probes: number;
}

export interface State {
  tick: number;
  random: number;
  arrived: number;
  /** First the caller without a breaker, then the one with. */
  lanes: readonly [Lane, Lane];
  /** When each lane worked again for good after the outage, if it does yet. */
  recoveredAt: readonly [number | null, number | null];
}

export const OUTAGE_STARTS = 10 * TICKS_PER_SECOND;
/** Requests answered in a row that count as recovered. */
const RECOVERED = 10;

export const outageEnds = ({ length }: Conditions): number => OUTAGE_STARTS + length * TICKS_PER_SECOND;

export const start = ({ seed }: Conditions): State =>
  ({ tick: 0, random: seed, arrived: 0, lanes: [startLane(null), startLane(startBreaker())], recoveredAt: [null, null] });

/** One tick of 100 ms for both callers. Never changes the state it is given. */
export function step(state: State, conditions: Conditions): State {
  const tick = state.tick + 1;
  const comes = draw(state.random, TICKS_PER_SECOND);
  const luck = draw(comes.next, 100);
  const arrival = comes.value < conditions.rate ? { id: state.arrived, unlucky: luck.value < conditions.background } : null;
  const weather = { ...weatherAt(tick, conditions), arrival };
  const lanes = [stepLane(state.lanes[0], weather), stepLane(state.lanes[1], weather)] as const;
  const ends = outageEnds(conditions);
  return {
    tick,
    random: luck.next,
    arrived: state.arrived + (arrival ? 1 : 0),
    lanes,
    recoveredAt: [recovery(state.recoveredAt[0], lanes[0], ends), recovery(state.recoveredAt[1], lanes[1], ends)],
  };
}

function weatherAt(tick: number, conditions: Conditions): Omit<Weather, 'arrival'> {
  const isDown = tick > OUTAGE_STARTS && tick <= outageEnds(conditions);
  const { threshold, window, open, probes, threads, timeout } = conditions;
  return {
    tick,
    backend: isDown ? conditions.outage : 'healthy',
    rules: { threshold, window, minCalls: Math.ceil(window / 2), openTicks: open * TICKS_PER_SECOND, probes },
    timeoutTicks: timeout * TICKS_PER_SECOND,
    threads,
  };
}

function recovery(known: number | null, { streak }: Lane, ends: number): number | null {
  return known ?? (streak.length >= RECOVERED && streak.since > ends ? streak.since : null);
}
