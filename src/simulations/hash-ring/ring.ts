import { scramble } from '../frame/index.ts';

/**
 * Consistent hashing (Karger et al., 1997): nodes and keys are placed on a ring by their
 * hash, and a key belongs to the first node after it. Each node stands at many points,
 * its virtual nodes, so that the shares even out and a node that leaves hands its keys
 * to all others.
 */
export interface Point {
  /** From 0 up to, but not including, {@link CIRCLE}. */
  place: number;
  node: number;
}

/** Places on the ring. */
export const CIRCLE = 2 ** 32;
export const MAX_POINTS_PER_NODE = 64;

/**
 * The points of some nodes, in order of place.
 *
 * @param nodes  Their numbers. Where a node stands depends on its own number alone.
 * @param points How many points each has; its first points stay where they are when it
 *               gets more.
 * @param salt   Another salt gives another ring.
 */
export function buildRing(nodes: readonly number[], points = MAX_POINTS_PER_NODE, salt = 0): Point[] {
  return nodes.flatMap((node) => Array.from({ length: points }, (_, point) =>
    ({ place: scramble((node * MAX_POINTS_PER_NODE + point + 1) ^ salt), node })))
    .sort((a, b) => a.place - b.place);
}

/** The place of a key. */
export const placeOf = (key: number): number => scramble(~key);

/**
 * The node of a key.
 *
 * @param ring At least one point, in order.
 * @param isIn Whether a node takes keys; at least one must.
 */
export function ownerOf(key: number, ring: readonly Point[], isIn: (node: number) => boolean = () => true): number {
  let at = firstAfter(placeOf(key), ring);
  while (!isIn(ring[at % ring.length]!.node)) at++;
  return ring[at % ring.length]!.node;
}

/** Index of the first point at a place or after it; the ring's length when there is none. */
function firstAfter(place: number, ring: readonly Point[]): number {
  let low = 0;
  let high = ring.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ring[middle]!.place < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
