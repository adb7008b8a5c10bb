/**
 * One way of retrying, with its own copy of the server.
 *
 * A request passes tiers 1 to k; the last of them calls the server. When a call fails, the
 * last tier tries again, up to its number of attempts; then it fails towards the tier
 * before it, which tries again from there, with a fresh count below it.
 */
import { draw } from '../frame/index.ts';
import { served, TICK_MS } from './server.ts';

export const POLICIES = ['at-once', 'backoff', 'jitter', 'budget'] as const;
export type Policy = (typeof POLICIES)[number];

/** Ticks before a first retry; each further one of the same tier waits twice as long. */
const BASE_TICKS = 400 / TICK_MS;

export interface Rules {
  /** Attempts of each tier, the first included. */
  attempts: number;
  tiers: number;
  /** Under the policy `budget`: retries of a tier, in percent of the calls that came to it. */
  budget: number;
}

/** How often each tier has tried within its present call, the first tier first. */
type Attempts = readonly number[];

export interface Lane {
  policy: Policy;
  rules: Rules;
  random: number;
  /** What calls the server at each tick from now on. */
  due: Map<number, Attempts[]>;
  /** Retries that each tier may still make, in hundredths. */
  tokens: number[];
  requests: number;
  succeeded: number;
  failed: number;
  /** Requests that wait for a retry. */
  waiting: number;
  /** Calls to the server, and how many of them it served, tick by tick. */
  calls: number[];
  served: number[];
}

export function startLane(policy: Policy, rules: Rules, seed: number): Lane {
  return {
    policy, rules, random: seed, due: new Map(), tokens: Array<number>(rules.tiers).fill(0),
    requests: 0, succeeded: 0, failed: 0, waiting: 0, calls: [], served: [],
  };
}

/**
 * One tick: due retries and new requests call the server, in this order. Changes the lane.
 *
 * @param arrived New requests.
 * @param isDown  Whether every call fails.
 */
export function stepLane(lane: Lane, tick: number, arrived: number, isDown: boolean): void {
  const retries = lane.due.get(tick) ?? [];
  lane.due.delete(tick);
  const calls = [...retries, ...Array.from({ length: arrived }, () => begin(lane))];
  const good = isDown ? 0 : served(calls.length);
  lane.calls.push(calls.length);
  lane.served.push(good);
  lane.succeeded += good;
  lane.waiting += arrived - good;
  for (const attempts of calls.slice(good)) retryOrFail(lane, attempts, tick);
}

function begin(lane: Lane): Attempts {
  lane.requests++;
  earn(lane, 0);
  return Array<number>(lane.rules.tiers).fill(1);
}

/** A call that comes to a tier comes to all below it, and earns each a part of a retry. */
function earn(lane: Lane, fromTier: number): void {
  for (let tier = fromTier; tier < lane.rules.tiers; tier++) lane.tokens[tier]! += lane.rules.budget;
}

/** The lowest tier that may try again does so; if none may, the request has failed. */
function retryOrFail(lane: Lane, attempts: Attempts, tick: number): void {
  for (let tier = lane.rules.tiers - 1; tier >= 0; tier--) {
    if (attempts[tier]! >= lane.rules.attempts || !affords(lane, tier)) continue;
    earn(lane, tier + 1);
    const tried = attempts.map((count, at) => (at < tier ? count : at === tier ? count + 1 : 1));
    const at = tick + drawWait(lane, attempts[tier]!);
    const others = lane.due.get(at);
    if (others) others.push(tried);
    else lane.due.set(at, [tried]);
    return;
  }
  lane.failed++;
  lane.waiting--;
}

function affords(lane: Lane, tier: number): boolean {
  if (lane.policy !== 'budget') return true;
  if (lane.tokens[tier]! < 100) return false;
  lane.tokens[tier]! -= 100;
  return true;
}

/** Full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter"): any time up to the backoff. */
function drawWait(lane: Lane, attempt: number): number {
  if (lane.policy === 'at-once') return 1;
  const backoff = BASE_TICKS * 2 ** (attempt - 1);
  if (lane.policy === 'backoff') return backoff;
  const drawn = draw(lane.random, backoff);
  lane.random = drawn.next;
  return 1 + drawn.value;
}
