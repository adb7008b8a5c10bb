import { choose, type Algorithm } from './algorithms.ts';
import type { Point } from '../hash-ring/index.ts';

/** One request, the same for every algorithm. */
export interface Request {
  /** Units of work. */
  size: number;
  /** Which customer sent it. */
  customer: number;
}

interface Job {
  arrivedAt: number;
  /** Units of work that remain. */
  left: number;
}

export interface Server {
  /** Units of work in a tick. */
  speed: number;
  /** What it works on, and what waits behind that, first come first served. */
  queue: readonly Job[];
  received: number;
  finished: number;
  /** Units of work done. */
  worked: number;
}

/** One algorithm with its own copy of the servers. */
export interface Lane {
  algorithm: Algorithm;
  servers: readonly Server[];
  balanced: number;
  random: number;
  /** Ticks from arrival to answer, of every finished request. */
  latencies: readonly number[];
  /** The servers that each customer has met, as a set of bits. */
  met: readonly number[];
}

export function startLane(algorithm: Algorithm, speeds: readonly number[], customers: number, seed: number): Lane {
  const servers = speeds.map((speed) => ({ speed, queue: [], received: 0, finished: 0, worked: 0 }));
  return { algorithm, servers, balanced: 0, random: seed, latencies: [], met: Array<number>(customers).fill(0) };
}

/** One tick: a request may come and is given to a server, then every server works. */
export function stepLane(
  lane: Lane,
  now: { tick: number; arrival: Request | null; inRotation: readonly number[]; ring: readonly Point[] },
): Lane {
  const given = now.arrival ? give(lane, now.arrival, now) : lane;
  const worked = given.servers.map((server) => work(server, now.tick));
  const latencies = worked.flatMap(({ latencies: some }) => some);
  return {
    ...given,
    servers: worked.map(({ server }) => server),
    latencies: latencies.length ? [...given.latencies, ...latencies] : given.latencies,
  };
}

function give(lane: Lane, request: Request, now: { tick: number; inRotation: readonly number[]; ring: readonly Point[] }): Lane {
  const { server, random } = choose(lane.algorithm, {
    loads: lane.servers.map(({ queue }) => queue.length),
    inRotation: now.inRotation,
    turn: lane.balanced,
    key: request.customer,
    ring: now.ring,
    random: lane.random,
  });
  const job = { arrivedAt: now.tick, left: request.size };
  const servers = lane.servers.map((old, index) =>
    (index === server ? { ...old, queue: [...old.queue, job], received: old.received + 1 } : old));
  const met = lane.met.map((bits, customer) => (customer === request.customer ? bits | (1 << server) : bits));
  return { ...lane, servers, random, balanced: lane.balanced + 1, met };
}

/** What is left of a tick after one request goes to the next in line. */
function work(server: Server, tick: number): { server: Server; latencies: number[] } {
  if (server.queue.length === 0) return { server, latencies: [] };
  const latencies: number[] = [];
  let queue = server.queue;
  let power = server.speed;
  while (queue.length && power >= queue[0]!.left) {
    power -= queue[0]!.left;
    latencies.push(tick - queue[0]!.arrivedAt + 1);
    queue = queue.slice(1);
  }
  const first = queue[0];
  if (first) queue = [{ ...first, left: first.left - power }, ...queue.slice(1)];
  const worked = server.worked + server.speed - (first ? 0 : power);
  return { server: { ...server, queue, worked, finished: server.finished + latencies.length }, latencies };
}
