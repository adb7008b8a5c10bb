/**
 * The characters the site's fonts carry. Everything else falls back to the
 * reader's own fonts, so a character used in diagrams should be in here:
 * only then is its width the same for every reader.
 */

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset)).join('');

const basicLatin = range(0x20, 0x7e);
const latin1 = range(0xa0, 0xff);
const authorsNames = 'ŒœŠšŽžŁłĆćČčńśźżąęőűğşıřěůđ';
const punctuation = '‐‑–—‘’‚“”„†•…‹›€™';
const arrows = '←↑→↓↔';
const mathematics = '−≤≥≠≈∞√∑∆∂';
const greek = 'αβγδεθλμπρστφωΔΣΩ';
const marks = '✓';
const boxDrawing = '─│┌┐└┘├┤┬┴┼═║';

/** What IBM Plex Sans has of what the pages need (it lacks ⇒, ⇔ and ✗). */
export const sansCharacters =
  basicLatin + latin1 + authorsNames + punctuation + arrows + mathematics + greek + marks;

/** Code and program output: the same without author names and Greek, which IBM Plex Mono lacks, and with box drawing. */
export const monoCharacters = basicLatin + latin1 + punctuation + arrows + mathematics + marks + boxDrawing;

/**
 * CSS `unicode-range` of a string of characters, runs merged.
 *
 * @param characters Any characters, in any order, repeats allowed.
 * @returns For example `U+20-7E, U+2192`.
 */
export function unicodeRange(characters: string): string {
  const codes = [...new Set([...characters].map((character) => character.codePointAt(0)!))].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return runs.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`)).join(', ');
}
