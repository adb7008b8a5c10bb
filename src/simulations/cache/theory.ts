/**
 * Hit ratios by formula, for requests that come at random (Poisson) and independently.
 *
 * With a time to live T that begins when a fetch ends, a fetch of D and λ requests a
 * second for a key, each fetch is followed by λT hits and accompanied by λD requests that
 * come while it is under way. So the hit ratio of the key is λT / (1 + λD + λT).
 */
export const ttlHitRatio = (perSecond: number, ttl: number, fetch: number): number =>
  (perSecond * ttl) / (1 + perSecond * (fetch + ttl));

/**
 * Che's approximation (Che, Tung and Wang, 2002) for an LRU cache: a key is in it if it was asked for
 * within the last t seconds, with t such that the expected number of keys equals the room.
 *
 * @param rates Requests a second, by key.
 * @returns t in seconds; infinite where there is room for all keys.
 */
export function characteristicTime(rates: readonly number[], room: number): number {
  if (room >= rates.length) return Infinity;
  const held = (time: number) => rates.reduce((sum, rate) => sum + 1 - Math.exp(-rate * time), 0);
  let low = 0;
  let high = 1;
  while (held(high) < room) high *= 2;
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2;
    if (held(middle) < room) low = middle;
    else high = middle;
  }
  return high;
}

/** Hit ratio of a key in an LRU cache. */
export const lruHitRatio = (perSecond: number, time: number): number => 1 - Math.exp(-perSecond * time);
