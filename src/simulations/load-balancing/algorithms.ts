import { draw } from '../frame/index.ts';
import { ownerOf, type Point } from '../hash-ring/index.ts';

export const ALGORITHMS = ['round-robin', 'random', 'least-connections', 'power-of-two', 'consistent-hash'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** What a balancer knows when a request comes. None of it is how fast a server is. */
export interface Situation {
  /** Requests that each server holds, by index. */
  loads: readonly number[];
  /** Servers that take new requests, in order; at least one. */
  inRotation: readonly number[];
  /** How many requests were balanced before. */
  turn: number;
  /** What the request is hashed by: here the customer. */
  key: number;
  ring: readonly Point[];
  /** State of the random number generator. */
  random: number;
}

/** Chooses a server; `random` is the generator's state afterwards. */
export function choose(algorithm: Algorithm, situation: Situation): { server: number; random: number } {
  const { loads, inRotation, turn, key, ring, random } = situation;
  switch (algorithm) {
    case 'round-robin':
      return { server: inRotation[turn % inRotation.length]!, random };
    case 'random': {
      const drawn = draw(random, inRotation.length);
      return { server: inRotation[drawn.value]!, random: drawn.next };
    }
    case 'least-connections':
      return leastLoaded(loads, inRotation, random);
    case 'power-of-two':
      return lessLoadedOfTwo(loads, inRotation, random);
    case 'consistent-hash':
      return { server: ownerOf(key, ring, (server) => inRotation.includes(server)), random };
  }
}

/** Among equals chance decides; otherwise the first server would get all of a quiet time. */
function leastLoaded(loads: readonly number[], inRotation: readonly number[], random: number): { server: number; random: number } {
  const least = Math.min(...inRotation.map((server) => loads[server]!));
  const idlest = inRotation.filter((server) => loads[server] === least);
  const drawn = draw(random, idlest.length);
  return { server: idlest[drawn.value]!, random: drawn.next };
}

/** Two different servers by chance, then the one with fewer requests (Mitzenmacher, 2001). */
function lessLoadedOfTwo(loads: readonly number[], inRotation: readonly number[], random: number): { server: number; random: number } {
  const first = draw(random, inRotation.length);
  if (inRotation.length === 1) return { server: inRotation[0]!, random: first.next };
  const second = draw(first.next, inRotation.length - 1);
  const one = inRotation[first.value]!;
  const other = inRotation[(first.value + 1 + second.value) % inRotation.length]!;
  return { server: loads[other]! < loads[one]! ? other : one, random: second.next };
}
