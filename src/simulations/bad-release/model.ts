/** The same bad release, brought out in four ways to the same requests. */
import { draw, scramble } from '../frame/index.ts';
import { startLane, stepLane, type Lane, type Request, type Rules } from './lane.ts';
import { STRATEGIES } from './strategies.ts';

export interface Conditions extends Rules {
  seed: number;
  /** Requests a minute, each of another user. */
  traffic: number;
  /** Whether requests and errors are spread evenly or come by chance. */
  spread: 'even' | 'chance';
}

/** All lanes after a number of minutes, in the order of `STRATEGIES`. */
export function simulate(conditions: Conditions, minutes: number): Lane[] {
  const lanes = STRATEGIES.map((strategy) => startLane(strategy, conditions));
  let random = scramble(conditions.seed);
  for (let minute = 0; minute < minutes; minute++) {
    if (conditions.spread === 'even') {
      for (const lane of lanes) stepLane(lane, conditions.traffic);
      continue;
    }
    const drawn = drawRequests(random, conditions.traffic);
    random = drawn.random;
    for (const lane of lanes) stepLane(lane, drawn.requests);
  }
  return lanes;
}

/** Twice as many chances as requests on average, each taken or not as a coin falls. */
function drawRequests(random: number, traffic: number): { requests: Request[]; random: number } {
  const next = (bound: number): number => {
    const drawn = draw(random, bound);
    random = drawn.next;
    return drawn.value;
  };
  const requests: Request[] = [];
  for (let chance = 0; chance < 2 * traffic; chance++) {
    if (next(2) === 0) requests.push({ route: next(100), luck: next(100) });
  }
  return { requests, random };
}

/** Exposure summed over time: minutes in which all requests would have gone to the new version, as many as that comes to. */
export const exposedMinutes = ({ past }: Lane): number => past.reduce((sum, { exposure }) => sum + exposure, 0) / 100;

/** Users that theory expects to be hurt: traffic times error rate times exposure over time. */
export const expectedHurt = (lane: Lane, { traffic, rate }: Conditions): number => (traffic * rate * exposedMinutes(lane)) / 100;
