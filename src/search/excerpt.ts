import type { Query } from './query.ts';
import { stem, wordsOf } from './words.ts';

/** A piece of text, and whether it is what was asked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Words that an excerpt has. */
const length = 26;

/** Whether a word of a text is one that a query asks for. */
export function matcher({ terms }: Query): (word: string) => boolean {
  const stems = new Set(terms.flatMap(({ ways }) => ways.flatMap(({ words }) => words.map(stem))));
  const open = terms.flatMap((term) => (term.open ? (term.ways[0]?.words.slice(-1) ?? []) : []));
  return (word) => wordsOf(word).some((part) => stems.has(stem(part)) || open.some((start) => start.length > 1 && part.startsWith(start)));
}

/** Divides a text into pieces that are marked or not. */
export function marked(text: string, isAsked: (word: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  for (const word of text.split(/(\s+)/)) {
    const isMarked = word.trim() !== '' && isAsked(word);
    const last = pieces.at(-1);
    if (last && last.marked === isMarked) last.text += word;
    else pieces.push({ text: word, marked: isMarked });
  }
  return pieces;
}

/**
 * The part of a text that has most of what was asked for: different words before the same one
 * again, and earlier places before later ones.
 */
export function excerpt(text: string, isAsked: (word: string) => boolean): Piece[] {
  const words = text.split(/\s+/).filter(Boolean);
  const asked = words.map((word) => (isAsked(word) ? wordsOf(word).map(stem).join(' ') : ''));
  let [bestStart, bestWorth] = [0, 0];
  for (let start = 0; start < Math.max(1, words.length - length / 2); start++) {
    const inside = asked.slice(start, start + length).filter(Boolean);
    const worth = new Set(inside).size + inside.length / 10 - start / 1e5;
    if (worth > bestWorth + 1e-9) [bestStart, bestWorth] = [start, worth];
  }
  const start = Math.max(0, Math.min(bestStart + firstAsked(asked, bestStart) - 5, words.length - length));
  const shown = words.slice(start, start + length).join(' ');
  return marked(`${start > 0 ? '… ' : ''}${shown}${start + length < words.length ? ' …' : ''}`, isAsked);
}

function firstAsked(asked: readonly string[], from: number): number {
  const at = asked.slice(from).findIndex(Boolean);
  return at < 0 ? 0 : at;
}
