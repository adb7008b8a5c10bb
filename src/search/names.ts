import type { FoundPage, FoundSection, SearchData } from './data.ts';
import type { Term } from './query.ts';
import { isStopWord, stem, wordsOf } from './words.ts';

/** The words of one name, as they are compared. */
export interface Name {
  stems: readonly string[];
  /** The words as written, for those still being typed. */
  words: readonly string[];
}

/** The names that pages and sections go by. */
export interface Names {
  ofPage: ReadonlyMap<FoundPage, readonly Name[]>;
  ofSection: ReadonlyMap<FoundSection, readonly Name[]>;
}

/** Reads all names once, when the data has come. */
export function readNames(data: SearchData): Names {
  return {
    ofPage: new Map(data.pages.map((page) => [page, [page.title, ...page.aliases].map(nameOf)])),
    ofSection: new Map(data.sections.map((section) => [section, [section.heading, ...section.terms].map(nameOf)])),
  };
}

function nameOf(text: string): Name {
  const all = wordsOf(text);
  const told = all.filter((word) => !isStopWord(word));
  const words = told.length > 0 ? told : all;
  return { words, stems: words.map(stem) };
}

/** How far a name meets a term: the trust of the best way whose words it all has, or 0; and which of its words those are. */
export function meets(name: Name, term: Term): { trust: number; used: readonly number[] } {
  let best: { trust: number; used: readonly number[] } = { trust: 0, used: [] };
  for (const [at, way] of term.ways.entries()) {
    if (way.trust <= best.trust) continue;
    const used = way.words.map((word) => placeOf(word, name, term.open && at === 0));
    if (used.every((place) => place >= 0)) best = { trust: way.trust, used };
  }
  return best;
}

function placeOf(word: string, name: Name, open: boolean): number {
  const place = name.stems.indexOf(stem(word));
  return place < 0 && open ? name.words.findIndex((candidate) => candidate.startsWith(word)) : place;
}

/**
 * How well one of several names answers to a query, from 0 to 1: the share of the query that
 * the name has, by weight, less for words of the name that nobody asked for.
 */
export function likeness(names: readonly Name[], terms: readonly Term[]): number {
  const weight = terms.reduce((sum, term) => sum + term.weight, 0);
  let best = 0;
  for (const name of names) {
    let covered = 0;
    const used = new Set<number>();
    for (const term of terms) {
      const { trust, used: places } = meets(name, term);
      covered += trust * term.weight;
      for (const place of places) used.add(place);
    }
    const recall = covered / weight;
    const precision = name.words.length === 0 ? 0 : used.size / name.words.length;
    best = Math.max(best, recall * (0.4 + 0.6 * precision));
  }
  return best;
}

/** The most that any of several names meets a term. */
export function bestTrust(names: readonly Name[], term: Term): number {
  return names.reduce((best, name) => Math.max(best, meets(name, term).trust), 0);
}
