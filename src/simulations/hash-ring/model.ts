/**
 * Ten thousand keys over nodes that come and go, placed once by a hash ring and once by
 * `hash modulo number of nodes`. Both get the same hashes and the same nodes.
 */
import { scramble } from '../frame/index.ts';
import { buildRing, ownerOf, placeOf, type Point } from './ring.ts';

export const KEYS = 10_000;
const MAX_NODES = 10;

export interface Conditions {
  /** Which node came or went, one after the other; the first time it comes. */
  changes: readonly number[];
  /** Points of each node on the ring. */
  points: number;
  seed: number;
}

/** Who has each key, by key, before the last change and after it. */
export interface Placement {
  before: readonly number[];
  after: readonly number[];
  /** Keys that the last change gave to another node. */
  moved: number;
}

export interface State {
  /** The nodes before the last change and after it, in the order of their numbers. */
  before: readonly number[];
  nodes: readonly number[];
  ring: readonly Point[];
  ringBefore: readonly Point[];
  byRing: Placement;
  byModulo: Placement;
}

/** The nodes after some changes. The last node never goes. */
export function membersAfter(changes: readonly number[]): number[] {
  let members: number[] = [];
  for (const node of changes) {
    if (!members.includes(node)) members = [...members, node].sort((a, b) => a - b);
    else if (members.length > 1) members = members.filter((member) => member !== node);
  }
  return members;
}

/** Places all keys before the last change and after it. At least one change is needed. */
export function place({ changes, points, seed }: Conditions): State {
  const nodes = membersAfter(changes);
  const earlier = membersAfter(changes.slice(0, -1));
  const before = earlier.length ? earlier : nodes;
  const salt = scramble(seed);
  const ring = buildRing(nodes, points, salt);
  const ringBefore = buildRing(before, points, salt);
  return {
    before,
    nodes,
    ring,
    ringBefore,
    byRing: compare((key) => ownerOf(key, ringBefore), (key) => ownerOf(key, ring)),
    byModulo: compare((key) => before[placeOf(key) % before.length]!, (key) => nodes[placeOf(key) % nodes.length]!),
  };
}

function compare(ownerBefore: (key: number) => number, ownerAfter: (key: number) => number): Placement {
  const keys = Array.from({ length: KEYS }, (_, key) => key);
  const before = keys.map(ownerBefore);
  const after = keys.map(ownerAfter);
  return { before, after, moved: keys.filter((key) => before[key] !== after[key]).length };
}

/** How many keys each node has, by the node's number. */
export function countByNode(owners: readonly number[]): number[] {
  const counts = Array<number>(MAX_NODES).fill(0);
  for (const owner of owners) counts[owner]!++;
  return counts;
}
