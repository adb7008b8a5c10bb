/** One way to release, with its own copy of the same requests. */
import { released, takenBack, type Plan, type Routing, type Strategy } from './strategies.ts';

export interface Rules extends Plan {
  /** Errors of the new version, in percent of the requests that it gets. */
  rate: number;
  /** The alarm comes after so many errors, or so many minutes after the new version's first request. */
  detector: 'errors' | 'time';
  errors: number;
  minutes: number;
  /** Minutes from the alarm until the rollback begins. The alarm stops all further steps. */
  reaction: number;
}

/** Chance of one request: it goes to the new version where `route` is below the exposure, and fails there where `luck` is below the error rate. */
export interface Request {
  route: number;
  luck: number;
}

/** What became of the requests of a minute. */
export interface Minute extends Routing {
  old: number;
  fine: number;
  /** Got an error of the new version. */
  hurt: number;
  /** Came while nobody answered. */
  refused: number;
}

export interface Lane {
  strategy: Strategy;
  rules: Rules;
  past: Minute[];
  /** Requests, those of the new version, and its errors, up to now. */
  requests: number;
  fresh: number;
  hurt: number;
  /** Hundredths of a request that the new version is still to get, where requests are spread evenly. */
  rest: number;
  /** Minutes after which the new version got its first request, the alarm came, and the old version answers everything again. */
  firstAt: number | null;
  alarmAt: number | null;
  backAt: number | null;
}

export const startLane = (strategy: Strategy, rules: Rules): Lane => ({
  strategy, rules, past: [], requests: 0, fresh: 0, hurt: 0, rest: 0, firstAt: null, alarmAt: null, backAt: null,
});

/**
 * One minute: its requests are answered, then the detector looks. Changes the lane.
 *
 * @param requests How many come when they are spread evenly, or the chances of each.
 */
export function stepLane(lane: Lane, requests: number | readonly Request[]): void {
  const minute = lane.past.length;
  const routing = route(lane, minute);
  const [fresh, hurt] = typeof requests === 'number' ? spreadEvenly(lane, requests, routing) : spreadByChance(requests, routing, lane.rules);
  const count = typeof requests === 'number' ? requests : requests.length;
  const others = count - fresh;
  lane.past.push({ ...routing, old: routing.down ? 0 : others, fine: fresh - hurt, hurt, refused: routing.down ? others : 0 });
  lane.requests += count;
  lane.fresh += fresh;
  lane.hurt += hurt;
  if (routing.exposure > 0) lane.firstAt ??= minute;
  else if (isRollingBack(lane, minute) && !routing.down) lane.backAt ??= minute;
  if (hasAlarm(lane, minute + 1)) lane.alarmAt ??= minute + 1;
}

const isRollingBack = ({ alarmAt, rules }: Lane, minute: number): boolean => alarmAt !== null && minute >= alarmAt + rules.reaction;

function route(lane: Lane, minute: number): Routing {
  const { strategy, rules, alarmAt, past } = lane;
  if (alarmAt === null) return released(strategy, minute, rules);
  const { exposure, down } = past[alarmAt - 1]!;
  if (!isRollingBack(lane, minute)) return { exposure, down };
  return takenBack(strategy, minute - alarmAt - rules.reaction, exposure, rules);
}

/** Exactly the share of all requests up to now that the exposure says, and of those exactly the share of errors; both rounded down. */
function spreadEvenly(lane: Lane, requests: number, { exposure }: Routing): [fresh: number, hurt: number] {
  const hundredths = lane.rest + requests * exposure;
  const fresh = Math.floor(hundredths / 100);
  lane.rest = hundredths % 100;
  return [fresh, Math.floor(((lane.fresh + fresh) * lane.rules.rate) / 100) - lane.hurt];
}

function spreadByChance(requests: readonly Request[], { exposure }: Routing, { rate }: Rules): [fresh: number, hurt: number] {
  const exposed = requests.filter((request) => request.route < exposure);
  return [exposed.length, exposed.filter(({ luck }) => luck < rate).length];
}

function hasAlarm({ hurt, firstAt, rules }: Lane, now: number): boolean {
  if (rules.detector === 'errors') return hurt >= rules.errors;
  return firstAt !== null && now >= firstAt + rules.minutes;
}
