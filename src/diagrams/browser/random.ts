/**
 * Starts `Math.random` again from a fixed seed (mulberry32): Mermaid rolls for
 * ids and for the layout of mind maps, and drawing twice must give the same bytes.
 */
export function seedRandom(seed = 42): void {
  let state = seed >>> 0;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
