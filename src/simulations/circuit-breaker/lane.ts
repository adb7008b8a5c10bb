import { admit, admits, elapse, report, type Breaker, type Phase, type Rules } from './breaker.ts';

/** One request, the same for the caller with a breaker and the one without. */
export interface Request {
  id: number;
  /** Whether a healthy backend would answer it with an error all the same. */
  unlucky: boolean;
}

/** What the world does in one tick. */
export interface Weather {
  tick: number;
  /** The request that arrives, if one does. */
  arrival: Request | null;
  backend: 'healthy' | 'hangs' | 'errors';
  rules: Rules;
  /** Ticks that the caller waits for an answer. */
  timeoutTicks: number;
  /** Calls that the caller can have under way at once. */
  threads: number;
}

interface Call extends Request {
  askedAt: number;
  era: number;
}

/** Every request ends in exactly one of these. */
export const ENDINGS = ['answered', 'errors', 'timedOut', 'failedFast', 'noThread'] as const;
export type Ending = (typeof ENDINGS)[number];

/** What one second came to. */
export type Second = Record<Ending, number> & { backlog: number; phase: Phase };

/** One caller and its own copy of the backend. */
export interface Lane {
  breaker: Breaker | null;
  /** Calls whose caller still waits, oldest first. */
  waiting: readonly Call[];
  /** What stands in line at the backend, given-up calls included, oldest first. */
  backlog: readonly Request[];
  counts: Readonly<Record<Ending, number>>;
  /** Calls the backend worked on after their caller had given up. */
  wasted: number;
  /** Requests in a row that were answered in time, and when the row began. */
  streak: { length: number; since: number };
  seconds: readonly Second[];
}

export const TICKS_PER_SECOND = 10;
const NOTHING: Record<Ending, number> = { answered: 0, errors: 0, timedOut: 0, failedFast: 0, noThread: 0 };

export const startLane = (breaker: Breaker | null): Lane =>
  ({ breaker, waiting: [], backlog: [], counts: NOTHING, wasted: 0, streak: { length: 0, since: 0 }, seconds: [] });

/** One tick: the backend works, waiting calls time out, then a request may arrive. */
export function stepLane(lane: Lane, weather: Weather): Lane {
  const { rules, tick } = weather;
  const woken = { ...lane, breaker: lane.breaker && elapse(lane.breaker, rules, tick) };
  const moved = arrive(timeOut(serve(openSecond(woken, tick), weather), weather), weather);
  const last = moved.seconds.at(-1)!;
  const second = { ...last, backlog: moved.backlog.length, phase: moved.breaker?.phase ?? 'closed' };
  return { ...moved, seconds: [...moved.seconds.slice(0, -1), second] };
}

function openSecond(lane: Lane, tick: number): Lane {
  if ((tick - 1) % TICKS_PER_SECOND) return lane;
  return { ...lane, seconds: [...lane.seconds, { ...NOTHING, backlog: 0, phase: 'closed' }] };
}

/** The backend finishes one call a tick, unless it hangs. */
function serve(lane: Lane, weather: Weather): Lane {
  const [first, ...backlog] = lane.backlog;
  if (!first || weather.backend === 'hangs') return lane;
  const call = lane.waiting.find(({ id }) => id === first.id);
  if (!call) return { ...lane, backlog, wasted: lane.wasted + 1 };
  const isDown = weather.backend === 'errors';
  return finish({ ...lane, backlog }, call, isDown || call.unlucky ? 'errors' : 'answered', weather, !isDown);
}

function timeOut(lane: Lane, weather: Weather): Lane {
  const late = lane.waiting.filter(({ askedAt }) => weather.tick - askedAt >= weather.timeoutTicks);
  return late.reduce((state, call) => finish(state, call, 'timedOut', weather, false), lane);
}

function arrive(lane: Lane, weather: Weather): Lane {
  const { arrival, rules, tick, threads } = weather;
  if (!arrival) return lane;
  if (lane.waiting.length >= threads) return count(lane, 'noThread', tick, false);
  if (lane.breaker && !admits(lane.breaker, rules)) return count(lane, 'failedFast', tick, false);
  const call = { ...arrival, askedAt: tick, era: lane.breaker?.era ?? 0 };
  return {
    ...lane,
    breaker: lane.breaker && admit(lane.breaker),
    waiting: [...lane.waiting, call],
    backlog: [...lane.backlog, arrival],
  };
}

function finish(lane: Lane, call: Call, ending: Ending, weather: Weather, isWell: boolean): Lane {
  const { rules, tick } = weather;
  const waiting = lane.waiting.filter(({ id }) => id !== call.id);
  const breaker = lane.breaker && report(lane.breaker, rules, { era: call.era, failed: ending !== 'answered', tick });
  return count({ ...lane, waiting, breaker }, ending, tick, isWell);
}

/** @param isWell Whether the request was answered in time by a backend that is up. */
function count(lane: Lane, ending: Ending, tick: number, isWell: boolean): Lane {
  const last = lane.seconds.at(-1)!;
  const since = lane.streak.length ? lane.streak.since : tick;
  return {
    ...lane,
    counts: { ...lane.counts, [ending]: lane.counts[ending] + 1 },
    seconds: [...lane.seconds.slice(0, -1), { ...last, [ending]: last[ending] + 1 }],
    streak: isWell ? { length: lane.streak.length + 1, since } : { length: 0, since: 0 },
  };
}
