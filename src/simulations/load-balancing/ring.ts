import { scramble } from '../frame/index.ts';

/**
 * Consistent hashing (Karger et al., 1997): servers and keys are placed on a ring by
 * their hash, and a key belongs to the first server after it. Each server stands at
 * many points, so that the shares even out and a server that leaves hands its keys to
 * all others.
 */
export interface Point {
  place: number;
  server: number;
}

const POINTS_PER_SERVER = 64;

/** The ring of servers 0 to `count - 1`, in order of place. */
export function buildRing(count: number): Point[] {
  const points: Point[] = [];
  for (let index = 0; index < count * POINTS_PER_SERVER; index++) {
    points.push({ place: scramble(index + 1), server: Math.floor(index / POINTS_PER_SERVER) });
  }
  return points.sort((a, b) => a.place - b.place);
}

/**
 * The server of a key.
 *
 * @param isIn Whether a server takes new requests; at least one must.
 */
export function ownerOf(key: number, ring: readonly Point[], isIn: (server: number) => boolean): number {
  const place = scramble(~key);
  const after = ring.find((point) => point.place >= place && isIn(point.server));
  return (after ?? ring.find((point) => isIn(point.server))!).server;
}
