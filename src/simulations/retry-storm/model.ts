/** An outage, met by four ways of retrying. Each has the same requests and its own copy of the server. */
import { draw, scramble } from '../frame/index.ts';
import { POLICIES, startLane, stepLane, type Lane, type Rules } from './lane.ts';
import { CAPACITY, TICKS_PER_SECOND } from './server.ts';

export interface Conditions extends Rules {
  seed: number;
  /** Requests a second on average. */
  rate: number;
  /** Seconds of the outage. */
  length: number;
  /** Clients whose connection breaks when the outage begins: they all ask anew at that moment. */
  crowd: number;
}

export const OUTAGE_STARTS = 5 * TICKS_PER_SECOND;
export const outageEnds = ({ length }: Conditions): number => OUTAGE_STARTS + length * TICKS_PER_SECOND;

/** Ticks without a failed call that count as recovered. */
const CLEAN_TICKS = 2 * TICKS_PER_SECOND;

/** All lanes after a number of ticks, in the order of `POLICIES`. */
export function simulate(conditions: Conditions, ticks: number): Lane[] {
  const lanes = POLICIES.map((policy) => startLane(policy, conditions, scramble(~conditions.seed)));
  let random = scramble(conditions.seed);
  for (let tick = 0; tick < ticks; tick++) {
    const arrivals = drawArrivals(random, conditions.rate);
    random = arrivals.random;
    const isDown = tick >= OUTAGE_STARTS && tick < outageEnds(conditions);
    const count = arrivals.count + (tick === OUTAGE_STARTS ? conditions.crowd : 0);
    for (const lane of lanes) stepLane(lane, tick, count, isDown);
  }
  return lanes;
}

/** As many chances in a tick as the server has capacity, so that traffic alone never overloads it. */
function drawArrivals(random: number, rate: number): { count: number; random: number } {
  let count = 0;
  for (let chance = 0; chance < CAPACITY; chance++) {
    const drawn = draw(random, CAPACITY * TICKS_PER_SECOND);
    random = drawn.next;
    if (drawn.value < rate) count++;
  }
  return { count, random };
}

/** @returns Ticks from the end of the outage to the last failed call, or null if it may not be the last yet. */
export function recovery({ calls, served }: Lane, conditions: Conditions): number | null {
  const lastFailed = calls.findLastIndex((count, tick) => count > served[tick]!);
  const ends = outageEnds(conditions);
  if (calls.length < ends || calls.length - 1 - lastFailed < CLEAN_TICKS) return null;
  return Math.max(0, lastFailed + 1 - ends);
}
