import type { FoundPage, FoundSection, SearchData } from './data.ts';
import type { Term } from './query.ts';
import { isStopWord, stem, wordsOf } from './words.ts';

/** The words of one name, as they are compared. */
export interface Name {
  stems: readonly string[];
  /** The words as written, for those still being typed. */
  words: readonly string[];
  /** What it counts, from 0 to 1. */
  worth: number;
}

/** What a section defines counts less than what it is called: bold words may also be mere emphasis. */
const worthOfTerm = 0.7;

/** Initials of fewer words stand for too many things. */
const initialsAtLeast = 3;
const worthOfInitials = 0.9;

/** The names that pages and sections go by. */
export interface Names {
  /** Titles. */
  title: ReadonlyMap<FoundPage, Name>;
  /** Titles and other words for them. */
  ofPage: ReadonlyMap<FoundPage, readonly Name[]>;
  /** Headings, and what a section defines. */
  ofSection: ReadonlyMap<FoundSection, readonly Name[]>;
}

/** Reads all names once, when the data has come. */
export function readNames(data: SearchData): Names {
  return {
    title: new Map(data.pages.map((page) => [page, nameOf(page.title)])),
    ofPage: new Map(data.pages.map((page) => [page, [page.title, ...page.aliases].flatMap((name) => namesOf(name))])),
    ofSection: new Map(data.sections.map((section) => [section, [...namesOf(section.heading), ...section.terms.flatMap((term) => namesOf(term, worthOfTerm))]])),
  };
}

/** A name, and its initials: who asks for RLS means row-level security. */
function namesOf(text: string, worth = 1): Name[] {
  const all = wordsOf(text);
  const short = new Set([all, tellingWords(all)].filter(({ length }) => length >= initialsAtLeast).map((words) => words.map((word) => word[0]).join('')));
  return [nameOf(text, worth), ...[...short].map((word) => nameOf(word, worth * worthOfInitials))];
}

/** The words of a name that tell something; all of them where none does. */
export function nameOf(text: string, worth = 1): Name {
  const all = wordsOf(text);
  const told = tellingWords(all);
  const words = told.length > 0 ? told : all;
  return { words, stems: words.map(stem), worth };
}

function tellingWords(words: readonly string[]): string[] {
  return words.filter((word) => !isStopWord(word));
}

/** How far a name meets a term: the trust of the best way whose words it all has, or 0; and how many of its words those are. */
function meets(name: Name, term: Term): { trust: number; used: number } {
  let best = { trust: 0, used: 0 };
  for (const [at, { words, stems, trust }] of term.ways.entries()) {
    if (trust <= best.trust) continue;
    const open = term.open && at === 0;
    if (stems.every((one, place) => has(name, one, open ? words[place]! : undefined))) best = { trust, used: stems.length };
  }
  return best;
}

function has(name: Name, one: string, beginning: string | undefined): boolean {
  return name.stems.includes(one) || (beginning !== undefined && name.words.some((word) => word.startsWith(beginning)));
}

/**
 * How well one of several names answers to a query, from 0 to 1: the share of the query that
 * the name has, by weight, less for words of the name that nobody asked for.
 *
 * @param weights What each term of the query counts.
 */
export function likeness(names: readonly Name[], terms: readonly Term[], weights: readonly number[]): number {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let best = 0;
  for (const name of names) {
    let [covered, used] = [0, 0];
    for (const [at, term] of terms.entries()) {
      const met = meets(name, term);
      covered += met.trust * weights[at]!;
      used += met.used;
    }
    if (covered === 0) continue;
    const precision = Math.min(1, used / name.words.length);
    best = Math.max(best, name.worth * (covered / whole) * (0.4 + 0.6 * precision));
  }
  return best;
}

/** The most that any of several names meets a term. */
export function bestTrust(names: readonly Name[], term: Term): number {
  return names.reduce((best, name) => Math.max(best, meets(name, term).trust), 0);
}
