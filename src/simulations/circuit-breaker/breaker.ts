/**
 * A circuit breaker with a window of the last calls, as Resilience4j's count-based one.
 *
 *     closed ──failure rate ≥ threshold──► open ──time is up──► half-open
 *       ▲                                   ▲                       │
 *       └──────probes succeeded─────────────┼───────────────────────┤
 *                                           └──probes failed────────┘
 */
export type Phase = 'closed' | 'open' | 'half-open';

export interface Rules {
  /** Failure rate in percent from which the breaker opens. */
  threshold: number;
  /** How many calls the window holds. */
  window: number;
  /** Below this number of calls in the window no rate is computed. */
  minCalls: number;
  /** Ticks that it stays open. */
  openTicks: number;
  /** Calls let through while half-open. */
  probes: number;
}

export interface Breaker {
  phase: Phase;
  /** Counts the changes of phase. An answer to a call of an earlier era is ignored. */
  era: number;
  /** Tick at which this phase began. */
  since: number;
  /** Outcomes of this era, oldest first; true is a failure. */
  outcomes: readonly boolean[];
  /** Calls let through in this era. */
  admitted: number;
}

export const startBreaker = (): Breaker => ({ phase: 'closed', era: 0, since: 0, outcomes: [], admitted: 0 });

const change = (breaker: Breaker, phase: Phase, tick: number): Breaker =>
  ({ phase, era: breaker.era + 1, since: tick, outcomes: [], admitted: 0 });

/** Lets an open breaker become half-open once its time is up. */
export function elapse(breaker: Breaker, rules: Rules, tick: number): Breaker {
  const isOver = breaker.phase === 'open' && tick - breaker.since >= rules.openTicks;
  return isOver ? change(breaker, 'half-open', tick) : breaker;
}

/** Whether a call would be let through now. */
export const admits = ({ phase, admitted }: Breaker, rules: Rules): boolean =>
  phase === 'closed' || (phase === 'half-open' && admitted < rules.probes);

/** Notes that a call was let through. */
export const admit = (breaker: Breaker): Breaker => ({ ...breaker, admitted: breaker.admitted + 1 });

/**
 * Notes how a call ended, and changes phase if that decides it.
 *
 * @param era The breaker's era when the call was let through.
 */
export function report(breaker: Breaker, rules: Rules, call: { era: number; failed: boolean; tick: number }): Breaker {
  if (call.era !== breaker.era) return breaker;
  const isProbing = breaker.phase === 'half-open';
  const outcomes = [...breaker.outcomes, call.failed].slice(-(isProbing ? rules.probes : rules.window));
  const needed = isProbing ? rules.probes : rules.minCalls;
  if (outcomes.length < needed) return { ...breaker, outcomes };
  if (failureRate(outcomes) >= rules.threshold) return change(breaker, 'open', call.tick);
  return isProbing ? change(breaker, 'closed', call.tick) : { ...breaker, outcomes };
}

/** Failures among the outcomes, in percent; 0 when there are none. */
export const failureRate = (outcomes: readonly boolean[]): number =>
  outcomes.length ? (100 * outcomes.filter(Boolean).length) / outcomes.length : 0;
