import type { SearchData } from './data.ts';
import { nearestWords, splitWord } from './nearest-word.ts';
import { isStopWord, stem, wordsOf } from './words.ts';

/** One way to meet a term: these words, all of them. */
export interface Way {
  words: readonly string[];
  /** 1 for what was typed; less for what was meant perhaps. */
  trust: number;
}

/** A part of a query that a section meets in one of several ways. */
export interface Term {
  ways: readonly Way[];
  /** How much it tells, from 0 to 1: rare words tell more. */
  weight: number;
  /** Whether the reader may still be typing it. */
  open: boolean;
}

/** What a reader asks for. */
export interface Query {
  terms: readonly Term[];
  /** What stood in quotation marks. */
  phrases: readonly string[];
  /** The words as corrected, where words were; for the reader to see. */
  corrected: string | undefined;
}

const trustInSynonym = 0.8;
const trustInCorrection = 0.85;

/**
 * Takes a query apart: words without subject go, synonyms and corrections come in.
 *
 * @param text What was typed.
 * @param data Words and synonyms of the site.
 */
export function readQuery(text: string, data: Pick<SearchData, 'words' | 'synonyms'>): Query {
  const phrases = [...text.matchAll(/["“”]([^"“”]+)["“”]/g)].map(([, phrase = '']) => phrase.trim()).filter((phrase) => phrase.includes(' '));
  const words = wordsOf(text);
  const spans = spansOf(words, data.synonyms);
  const told = spans.filter(({ from, to }) => to - from > 1 || !isStopWord(words[from]!));
  const ended = /[\s"“”?.!]$/.test(text);
  const corrections = new Map<string, string>();
  const terms = (told.length > 0 ? told : spans).map(({ from, to, synonyms }): Term => {
    const own = words.slice(from, to);
    const open = to === words.length && !ended;
    const ways: Way[] = [{ words: own, trust: 1 }, ...synonyms.map((other) => ({ words: other, trust: trustInSynonym }))];
    if (own.length === 1) ways.push(...correct(own[0]!, open, data.words, corrections));
    return { ways, weight: weightOf(ways, data.words), open };
  });
  return { terms: joinedWords(terms, data.words), phrases, corrected: corrections.size > 0 ? words.map((word) => corrections.get(word) ?? word).join(' ') : undefined };
}

interface Span {
  from: number;
  to: number;
  synonyms: string[][];
}

/** Divides words into those that have synonyms, together if need be, and single ones. */
function spansOf(words: readonly string[], groups: SearchData['synonyms']): Span[] {
  const stems = words.map(stem);
  const spans: Span[] = [];
  for (let from = 0; from < words.length; ) {
    let longest = 1;
    let others: string[][] = [];
    for (const group of groups) {
      const split = group.map(wordsOf);
      for (const phrase of split) {
        const meets = phrase.length >= longest && phrase.every((word, at) => stems[from + at] === stem(word));
        if (!meets) continue;
        if (phrase.length > longest) others = [];
        longest = phrase.length;
        others.push(...split.filter((other) => other !== phrase));
      }
    }
    spans.push({ from, to: from + longest, synonyms: others });
    from += longest;
  }
  return spans;
}

/** What a word may have been meant to be, if the site does not have it. */
function correct(word: string, open: boolean, words: SearchData['words'], corrections: Map<string, string>): Way[] {
  if (words.has(word) || /\d/.test(word)) return [];
  const wordStem = stem(word);
  for (const known of words.keys()) if ((open && known.startsWith(word)) || stem(known) === wordStem) return [];
  const split = splitWord(word, words);
  const nearest = nearestWords(word, words);
  const ways = nearest.map((candidate, at) => ({ words: [candidate], trust: trustInCorrection - at * 0.15 }));
  if (split) ways.unshift({ words: split, trust: trustInCorrection });
  if (ways[0]) corrections.set(word, ways[0].words.join(' '));
  return ways;
}

/** Rare words weigh up to 1, the commonest a quarter. */
function weightOf(ways: readonly Way[], words: SearchData['words']): number {
  const counts = ways.slice(0, 1).flatMap((way) => way.words.map((word) => words.get(word) ?? 0));
  const rarest = Math.min(...counts);
  return Math.max(0.25, 1 - Math.log2(rarest + 1) / 14);
}

/** Two words that the site writes as one get that as a further way: `web hook`. */
function joinedWords(terms: readonly Term[], words: SearchData['words']): Term[] {
  const joined: Term[] = [];
  for (const term of terms) {
    const before = joined.at(-1);
    const first = before?.ways[0]?.words ?? [];
    const second = term.ways[0]?.words ?? [];
    const together = `${first[0] ?? ''}${second[0] ?? ''}`;
    if (before && first.length === 1 && second.length === 1 && words.has(together)) {
      joined[joined.length - 1] = { ...before, ways: [...before.ways, { words: [together], trust: trustInSynonym }] };
      joined.push({ ...term, ways: [...term.ways, { words: [together], trust: trustInSynonym }] });
    } else joined.push(term);
  }
  return joined;
}
