/**
 * Random numbers that are the same for everyone who opens the same link.
 *
 * The generator is mulberry32 (Tommy Ettinger): 32 bits of state, advanced by a
 * constant and then mixed. The state is a plain integer, so a model can keep it
 * among its other values and stay free of side effects.
 */
export interface Drawn {
  /** A whole number from 0 up to, but not including, the bound asked for. */
  value: number;
  /** What to pass to the next draw. */
  next: number;
}

/**
 * Draws one whole number.
 *
 * @param random State of the generator: the seed, or `next` of the draw before.
 * @param bound  How many values are possible, at least 1.
 */
export function draw(random: number, bound: number): Drawn {
  const next = (random + 0x6d2b79f5) | 0;
  let mixed = Math.imul(next ^ (next >>> 15), next | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  const word = (mixed ^ (mixed >>> 14)) >>> 0;
  return { value: Math.floor((word / 2 ** 32) * bound), next };
}

/**
 * Mixes a 32-bit integer so that neighbors end up far apart: the last step of
 * MurmurHash3 (Austin Appleby). Good for placing numbered things on a hash ring.
 *
 * @returns An unsigned 32-bit integer.
 */
export function scramble(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
