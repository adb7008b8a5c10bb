import type { SearchData } from './data.ts';
import { nearestWords, splitWord } from './nearest-word.ts';
import { isStopWord, stem, wordsOf } from './words.ts';

/** One way to meet a term: these words, all of them. */
export interface Way {
  words: readonly string[];
  stems: readonly string[];
  /** 1 for what was typed; less for what was meant perhaps. */
  trust: number;
}

/** A part of a query that a section meets in one of several ways. */
export interface Term {
  ways: readonly Way[];
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
  /** Whether the question is if something is needed at all, or which of several things it should be. */
  aim: 'when' | 'choices' | undefined;
}

const asksWhen = /\b(?:when (?:not |should |do |does |is |would |to )|(?:do|does) \w+ (?:\w+ )?need|should (?:i|we)|(?:is|are) \w+(?: \w+)* (?:worth|enough|necessary|needed|overkill)|worth it|overkill)\b/;
const asksWhich = /\b(?:vs|versus|or|alternatives?|instead of)\b/;

const trustInSynonym = 0.8;
const trustInCorrection = 0.85;

/**
 * Takes a query apart: words without subject go, synonyms and corrections come in.
 *
 * @param text  What was typed.
 * @param data  Words and synonyms of the site.
 * @param found Words that the index has besides: they are rare, and no slips.
 */
export function readQuery(text: string, data: Pick<SearchData, 'words' | 'stems' | 'synonyms'>, found: ReadonlySet<string> = new Set()): Query {
  const phrases = [...text.matchAll(/["“”]([^"“”]+)["“”]/g)].map(([, phrase = '']) => phrase.trim()).filter((phrase) => phrase.includes(' '));
  const words = wordsOf(text).flatMap((word) => (word.includes('_') && !found.has(word) && !isKnown(word, data) ? word.split('_') : [word]));
  const spans = spansOf(words, data.synonyms);
  const told = spans.filter(({ from, to }) => to - from > 1 || !isStopWord(words[from]!));
  const ended = /[\s"“”?.!]$/.test(text);
  const corrections = new Map<string, string>();
  const terms = (told.length > 0 ? told : spans).map(({ from, to, synonyms }): Term => {
    const own = words.slice(from, to);
    const open = to === words.length && !ended;
    const ways = [way(own, 1), ...synonyms.map((other) => way(other, trustInSynonym))];
    if (own.length === 1) ways.push(...(found.has(own[0]!) ? divided(own[0]!, data) : correct(own[0]!, open, data, corrections)));
    return { ways, open };
  });
  return { terms: joinedWords(terms, data.words), phrases, aim: aimOf(text), corrected: corrections.size > 0 ? words.map((word) => corrections.get(word) ?? word).join(' ') : undefined };
}

function aimOf(text: string): Query['aim'] {
  const words = text.toLowerCase();
  if (asksWhen.test(words)) return 'when';
  return asksWhich.test(words) ? 'choices' : undefined;
}

interface Span {
  from: number;
  to: number;
  synonyms: (readonly string[])[];
}

/** Divides words into those that have synonyms, together if need be, and single ones. */
function spansOf(words: readonly string[], known: SearchData['synonyms']): Span[] {
  const stems = words.map(stem);
  const spans: Span[] = [];
  for (let from = 0; from < words.length; ) {
    let longest = 1;
    let others: (readonly string[])[] = [];
    for (const phrase of known.get(stems[from]!) ?? []) {
      const length = phrase.stems.length;
      if (length < longest || !phrase.stems.every((one, at) => stems[from + at] === one)) continue;
      if (length > longest) others = [];
      longest = length;
      others.push(...phrase.others);
    }
    spans.push({ from, to: from + longest, synonyms: others });
    from += longest;
  }
  return spans;
}

/** Whether a word is one of the site's, or none that could be corrected. */
export function isKnown(word: string, { words, stems }: Pick<SearchData, 'words' | 'stems'>): boolean {
  return words.has(word) || stems.has(stem(word)) || /\d/.test(word) || isStopWord(word);
}

/** What a word may have been meant to be, if the site does not have it. */
function correct(word: string, open: boolean, { words, stems }: Pick<SearchData, 'words' | 'stems'>, corrections: Map<string, string>): Way[] {
  if (isKnown(word, { words, stems })) return [];
  if (open && [...words.keys()].some((known) => known.startsWith(word))) return [];
  const nearest = nearestWords(word, words).map((candidate, at) => way([candidate], trustInCorrection - at * 0.15));
  const ways = [...divided(word, { words }), ...nearest];
  if (ways[0]) corrections.set(word, ways[0].words.join(' '));
  return ways;
}

/** Two words of the site that somebody wrote as one, which a name in an example may do too: `LoadBalancer`. */
function divided(word: string, { words }: Pick<SearchData, 'words'>): Way[] {
  const parts = splitWord(word, words);
  return parts ? [way(parts, trustInCorrection)] : [];
}

function way(words: readonly string[], trust: number): Way {
  return { words, stems: words.map(stem), trust };
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
      joined[joined.length - 1] = { ...before, ways: [...before.ways, way([together], trustInSynonym)] };
      joined.push({ ...term, ways: [...term.ways, way([together], trustInSynonym)] });
    } else joined.push(term);
  }
  return joined;
}
