/**
 * The same traffic through five ways of balancing it over five servers.
 *
 * A tick is 20 ms. The servers do 15 units of work a tick between them and a request
 * takes 30 on average, so `load` percent of capacity means load ÷ 200 requests a tick.
 */
import { draw } from '../frame/index.ts';
import { ALGORITHMS } from './algorithms.ts';
import { startLane, stepLane, type Lane, type Request } from './lane.ts';
import { buildRing, type Point } from '../hash-ring/index.ts';

export const TICK_MS = 20;
export const TICKS_PER_SECOND = 1000 / TICK_MS;
export const CUSTOMERS = 60;
const MEAN_SIZE = 30;
/** Units of work that each server does in a tick. Both rows add up to 15. */
const SPEEDS = { even: [3, 3, 3, 3, 3], uneven: [5, 5, 3, 1, 1] } as const;
/** The server that leaves, if one does, takes no new requests from this tick on. */
export const LEAVES_AT = 15 * TICKS_PER_SECOND;

export interface Conditions {
  seed: number;
  servers: keyof typeof SPEEDS;
  /** Offered work in percent of what the servers can do. */
  load: number;
  /** `equal`: all alike. `mixed`: five of six take 12 units, one takes 120. */
  sizes: 'equal' | 'mixed';
  /** Number of the server that leaves after 15 s, from 1; 0 for none. */
  leaves: number;
}

export interface State {
  tick: number;
  random: number;
  arrived: number;
  /** Units of work that have arrived. */
  offered: number;
  ring: readonly Point[];
  /** One for each algorithm, in the order of `ALGORITHMS`. */
  lanes: readonly Lane[];
}

export function start({ servers, seed }: Conditions): State {
  const speeds = SPEEDS[servers];
  const lanes = ALGORITHMS.map((algorithm) => startLane(algorithm, speeds, CUSTOMERS, ~seed));
  return { tick: 0, random: seed, arrived: 0, offered: 0, ring: buildRing([...speeds.keys()]), lanes };
}

/** One tick of 20 ms for every algorithm. Never changes the state it is given. */
export function step(state: State, conditions: Conditions): State {
  const tick = state.tick + 1;
  const { arrival, random } = drawArrival(state.random, conditions);
  const inRotation = SPEEDS[conditions.servers].map((_, server) => server)
    .filter((server) => tick <= LEAVES_AT || server !== conditions.leaves - 1);
  return {
    ...state,
    tick,
    random,
    arrived: state.arrived + (arrival ? 1 : 0),
    offered: state.offered + (arrival?.size ?? 0),
    lanes: state.lanes.map((lane) => stepLane(lane, { tick, arrival, inRotation, ring: state.ring })),
  };
}

/** Always three draws, so that the load does not change who comes and with what. */
function drawArrival(random: number, { load, sizes }: Conditions): { arrival: Request | null; random: number } {
  const comes = draw(random, 200);
  const customer = draw(comes.next, CUSTOMERS);
  const kind = draw(customer.next, 6);
  const size = sizes === 'equal' ? MEAN_SIZE : kind.value === 0 ? 120 : 12;
  return { arrival: comes.value < load ? { size, customer: customer.value } : null, random: kind.next };
}
