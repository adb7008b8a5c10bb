import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import { mono, type Face } from './faces.ts';

/**
 * Advances of Arial in 1/1000 em. Liberation Sans has the same ones, which is
 * why one description serves Windows, macOS and Linux.
 */
const arialAdvances: Record<string, number> = {
  ' ': 278, a: 556, b: 556, c: 500, d: 556, e: 556, f: 278, g: 556, h: 556, i: 222, j: 222, k: 500, l: 222, m: 833,
  n: 556, o: 556, p: 556, q: 556, r: 333, s: 500, t: 278, u: 556, v: 500, w: 722, x: 500, y: 500, z: 500,
};

/** How often each letter comes up in 1000 characters of English prose, spaces included. */
const frequencies: Record<string, number> = {
  ' ': 180, e: 104, t: 74, a: 67, o: 62, i: 57, n: 57, s: 52, h: 50, r: 49, d: 35, l: 33, c: 23, u: 23, m: 20, w: 19,
  f: 18, g: 16, y: 16, p: 16, b: 12, v: 8, k: 6, x: 1, j: 1, q: 1, z: 1,
};

/** Courier New and Liberation Mono: every advance is 600/1000 em. */
const courierAdvance = 600;

const average = (advanceOf: (letter: string) => number): number => {
  let sum = 0;
  let count = 0;
  for (const [letter, frequency] of Object.entries(frequencies)) {
    sum += advanceOf(letter) * frequency;
    count += frequency;
  }
  return sum / count;
};

/**
 * The `@font-face` of a system font resized to the metrics of one of ours, so
 * that no line moves when the file arrives.
 *
 * `size-adjust` makes average English text equally wide; the overrides, which
 * are relative to the adjusted size, then give lines the same height.
 *
 * @param source The complete font file, whose metrics the fallback takes on.
 * @returns One CSS rule, with the family name "<family> Fallback".
 */
export function fallbackRule(face: Face, source: Buffer): string {
  const font = fontkit.create(source) as Font;
  const em = (units: number): number => (units / font.unitsPerEm) * 1000;
  const advance = (letter: string): number => em(font.layout(letter).advanceWidth);
  const isMono = face === mono;
  const own = average(advance);
  const system = isMono ? courierAdvance : average((letter) => arialAdvances[letter]!);
  const adjust = own / system;
  const percent = (value: number): string => `${(value * 100).toFixed(2)}%`;
  const local = isMono ? ['Courier New', 'Liberation Mono', 'Cousine'] : ['Arial', 'Liberation Sans', 'Arimo'];
  return [
    '@font-face {',
    `  font-family: '${face.family} Fallback';`,
    `  src: ${local.map((name) => `local('${name}')`).join(', ')};`,
    `  size-adjust: ${percent(adjust)};`,
    `  ascent-override: ${percent(em(font.ascent) / 1000 / adjust)};`,
    `  descent-override: ${percent(-em(font.descent) / 1000 / adjust)};`,
    `  line-gap-override: ${percent(em(font.lineGap) / 1000 / adjust)};`,
    '}',
  ].join('\n');
}
