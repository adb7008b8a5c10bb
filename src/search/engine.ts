import { readCandidates, type Candidates } from './candidates.ts';
import { asksOf, readSearchFile, textOf, type FoundPage, type FoundSection, type SearchData, type SearchFile } from './data.ts';
import { excerpt, matcher, type Piece } from './excerpt.ts';
import { nameOf, readNames, type Name, type Names } from './names.ts';
import { nearestPages } from './nearest-pages.ts';
import { isKnown, readQuery, type Query } from './query.ts';
import { bestSections, rank, rankByAsks, worthOf, type RankedPage } from './rank.ts';
import { TextIndex, type Found } from './text-index.ts';
import { wordsOf } from './words.ts';

/** What a reader limits a search to; empty means anything. */
export interface Filters {
  area: string;
  level: string;
}

/** What the search has to say to a query. */
export interface Answer {
  query: Query;
  groups: readonly RankedPage[];
  /** How many more pages there would be without the filters. */
  leftOut: number;
  /** Pages with names like the query, within the filters; only where nothing has its words. */
  nearest: readonly FoundPage[];
}

/** Pages named when nothing was found. */
const nearestNamed = 5;
/** Sections whose ways of asking are compared with the query. */
const comparedByAsks = 6;

/** Loads that failed: after each, Pagefind's script needs another address. */
let failures = 0;

/** The search over Pagefind's index and the site's own list of names. */
export class SearchEngine {
  readonly #texts: TextIndex;
  readonly #data: SearchData;
  readonly #names: Names;
  readonly #candidates: Candidates;
  /** How people ask for the sections that were compared so far, by key. */
  readonly #asks = new Map<string, readonly Name[]>();

  constructor(texts: TextIndex, file: SearchFile) {
    this.#texts = texts;
    this.#data = readSearchFile(file);
    this.#names = readNames(this.#data);
    this.#candidates = readCandidates(this.#data, this.#names);
  }

  /**
   * Loads what the first answer needs.
   *
   * @param base Path that the site stands under, with a slash at both ends.
   * @throws When a file does not come.
   */
  static async load(base: string): Promise<SearchEngine> {
    try {
      const [texts, file] = await Promise.all([TextIndex.load(base, failures), loadFile(base)]);
      return new SearchEngine(texts, file);
    } catch (error) {
      failures++;
      throw error;
    }
  }

  /**
   * Answers a query. What was asked before is not asked again.
   *
   * @throws When the index does not answer.
   */
  async answer(text: string, filters: Filters = { area: '', level: '' }): Promise<Answer> {
    const query = readQuery(text, this.#data, await this.#rareWords(text));
    const [ranked, quoted] = await Promise.all([this.#ranked(query), Promise.all(query.phrases.map((phrase) => this.#texts.with(phrase)))]);
    const everywhere = havingPhrases(ranked, quoted.filter(({ records }) => records.size > 0));
    const isWanted = (page: FoundPage) => (!filters.area || page.area === filters.area) && (!filters.level || page.level === filters.level);
    const groups = everywhere.filter(({ page }) => isWanted(page));
    const nearest = everywhere.length > 0 ? [] : nearestPages(text, this.#data.pages.filter(isWanted), nearestNamed);
    return { query, groups, leftOut: everywhere.length - groups.length, nearest };
  }

  /** The part of a section's text that a query is about; empty when its text has none of the words. */
  async excerpt({ key }: FoundSection, query: Query): Promise<readonly Piece[]> {
    for (const [word, isOpen] of wordsIn(query)) {
      const record = (await this.#texts.withWord(word, isOpen, this.#data)).records.get(key);
      if (record) return excerpt(textOf((await record.data()).content), matcher(query));
    }
    return [];
  }

  /** Words of a text that the index has, though the site's list of words does not. */
  async #rareWords(text: string): Promise<ReadonlySet<string>> {
    const unknown = wordsOf(text).filter((word) => !isKnown(word, this.#data));
    const found = await Promise.all(unknown.map((word) => this.#texts.with(word)));
    return new Set(unknown.filter((_, at) => found[at]!.records.size > 0));
  }

  async #ranked(query: Query): Promise<readonly RankedPage[]> {
    const found = await Promise.all(wordsIn(query).map(async ([word, isOpen]) => [word, await this.#texts.withWord(word, isOpen, this.#data)] as const));
    const scores = new Map(found.map(([word, texts]) => [word, texts.scores]));
    const worth = worthOf(query, this.#data, this.#names, scores);
    const candidates = this.#candidates(query.terms, found.flatMap(([, texts]) => [...texts.scores.keys()]));
    const ranked = rank(query, worth, candidates, this.#names, scores);
    const asks = await Promise.all(bestSections(ranked, comparedByAsks).map(async (section) => [section, await this.#asksFor(section, found.map(([, texts]) => texts))] as const));
    return rankByAsks(ranked, new Map(asks), query, worth);
  }

  /** How people ask for a section; unknown where its record does not come, and the order is good without. */
  async #asksFor({ key }: FoundSection, found: readonly Found[]): Promise<readonly Name[]> {
    const known = this.#asks.get(key);
    const record = found.find(({ records }) => records.has(key))?.records.get(key);
    if (known || !record) return known ?? [];
    try {
      const asks = asksOf((await record.data()).content).map((ask) => nameOf(ask));
      this.#asks.set(key, asks);
      return asks;
    } catch {
      return [];
    }
  }
}

/** The words of a query, each with whether the reader may still be typing it. */
function wordsIn({ terms }: Query): [word: string, isOpen: boolean][] {
  const words = new Map<string, boolean>();
  for (const { ways, open } of terms) {
    for (const [at, way] of ways.entries()) for (const word of way.words) words.set(word, (words.get(word) ?? false) || (open && at === 0));
  }
  return [...words];
}

/** Leaves of every page the sections that have all phrases, and of the pages those that have such a section. */
function havingPhrases(groups: readonly RankedPage[], quoted: readonly Found[]): RankedPage[] {
  return groups
    .map((group) => ({ ...group, sections: group.sections.filter(({ section }) => quoted.every(({ records }) => records.has(section.key))) }))
    .filter(({ sections }) => sections.length > 0);
}

async function loadFile(base: string): Promise<SearchFile> {
  const response = await fetch(`${base}search.json`);
  if (!response.ok) throw new Error(`search.json: ${response.status}`);
  return (await response.json()) as SearchFile;
}
