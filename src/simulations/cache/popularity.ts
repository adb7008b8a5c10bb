/**
 * How often each key is asked for: Zipf's law, under which the key of rank i has a share
 * proportional to i to the power of −exponent.
 */
export const KEYS = 1000;

/**
 * Shares of all requests by rank, adding up to 1.
 *
 * @param exponent 0: all keys alike; about 1: as many web workloads.
 */
export function shares(exponent: number): number[] {
  const weights = Array.from({ length: KEYS }, (_, index) => (index + 1) ** -exponent);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Running totals of shares, for {@link pick}. */
export function cumulate(parts: readonly number[]): number[] {
  let sum = 0;
  return parts.map((part) => (sum += part));
}

/**
 * The key that a number from 0 to below 1 falls to.
 *
 * @param cumulated What {@link cumulate} returned.
 */
export function pick(cumulated: readonly number[], chance: number): number {
  let low = 0;
  let high = cumulated.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulated[middle]! <= chance) low = middle + 1;
    else high = middle;
  }
  return low;
}
