import { readSearchFile, textOf, type FoundPage, type FoundSection, type SearchData, type SearchFile } from './data.ts';
import { excerpt, matcher, type Piece } from './excerpt.ts';
import { readNames, type Names } from './names.ts';
import { nearestPages } from './nearest-pages.ts';
import { readQuery, type Query } from './query.ts';
import { rank, type RankedPage, type TextScores } from './rank.ts';
import { stem } from './words.ts';

/** The parts of Pagefind's interface that the search uses. */
export interface Pagefind {
  options(options: object): Promise<void>;
  search(words: string): Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{ content: string }>;
}

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

/** How Pagefind weighs a word in a text: no bonus for long texts, no matter of how often beyond a few times. */
const ranking = { termFrequency: 1, termSaturation: 1.2, termSimilarity: 6, pageLength: 0.4 };

/** Browsers remember that an import has failed, so every further try needs an address of its own. */
let failures = 0;

/** The search over Pagefind's index and the site's own list of names. */
export class SearchEngine {
  readonly #index: Pagefind;
  readonly #names: Names;
  readonly #found = new Map<string, Promise<readonly PagefindResult[]>>();
  readonly #data: SearchData;

  constructor(index: Pagefind, file: SearchFile) {
    this.#index = index;
    this.#data = readSearchFile(file);
    this.#names = readNames(this.#data);
  }

  /**
   * Loads what the first answer needs.
   *
   * @param base Path that the site stands under, with a slash at both ends.
   * @throws When a file does not come.
   */
  static async load(base: string): Promise<SearchEngine> {
    try {
      const [index, file] = await Promise.all([loadIndex(base), loadFile(base)]);
      return new SearchEngine(index, file);
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
    const query = readQuery(text, this.#data);
    const scores = new Map<string, TextScores>();
    await Promise.all(wordsIn(query).map(async ([word, open]) => scores.set(word, asScores(await this.#resultsFor(word, open)))));
    const quoted = await Promise.all(query.phrases.map((phrase) => this.#results(`"${phrase}"`)));
    const ranked = rank(query, this.#data, this.#names, scores);
    const everywhere = havingPhrases(ranked, quoted.filter((results) => results.length > 0));
    const isWanted = (page: FoundPage) => (!filters.area || page.area === filters.area) && (!filters.level || page.level === filters.level);
    const groups = everywhere.filter(({ page }) => isWanted(page));
    const nearest = everywhere.length > 0 ? [] : nearestPages(text, this.#data.pages.filter(isWanted), nearestNamed);
    return { query, groups, leftOut: everywhere.length - groups.length, nearest };
  }

  /** The part of a section's text that a query is about; empty when its text has none of the words. */
  async excerpt({ key }: FoundSection, query: Query): Promise<readonly Piece[]> {
    for (const [word, open] of wordsIn(query)) {
      const result = (await this.#resultsFor(word, open)).find(({ id }) => id === key);
      if (result) return excerpt(textOf((await result.data()).content), matcher(query));
    }
    return [];
  }

  /**
   * What the index has of a word. One that it does not have Pagefind shortens until something is
   * found; in quotation marks it is found as it is or not at all.
   */
  async #resultsFor(word: string, open: boolean): Promise<readonly PagefindResult[]> {
    const { words, stems } = this.#data;
    if ((words.get(word) ?? 0) > 1) return this.#results(word);
    const exact = await this.#results(`"${word}"`);
    const isForm = stems.has(stem(word)) || (open && [...words].some(([known, count]) => count > 1 && known.startsWith(word)));
    return exact.length > 0 || !isForm ? exact : this.#results(word);
  }

  #results(words: string): Promise<readonly PagefindResult[]> {
    const known = this.#found.get(words);
    if (known) return known;
    const asked = this.#index.search(words).then(({ results }) => results);
    this.#found.set(words, asked);
    asked.catch(() => this.#found.delete(words));
    return asked;
  }
}

/** The words of a query, each with whether the reader may still be typing it. */
function wordsIn({ terms }: Query): [word: string, open: boolean][] {
  const words = new Map<string, boolean>();
  for (const { ways, open } of terms) {
    for (const [at, way] of ways.entries()) for (const word of way.words) words.set(word, (words.get(word) ?? false) || (open && at === 0));
  }
  return [...words];
}

/** What the index says of a word, with the best text as 1. */
function asScores(results: readonly PagefindResult[]): TextScores {
  const best = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
  return new Map(results.map(({ id, score }) => [id, Math.sqrt(score / best)]));
}

/** Leaves of every page the sections that have all phrases, and of the pages those that have such a section. */
function havingPhrases(groups: readonly RankedPage[], quoted: readonly (readonly PagefindResult[])[]): RankedPage[] {
  const phrases = quoted.map((results) => new Set(results.map(({ id }) => id)));
  return groups
    .map((group) => ({ ...group, sections: group.sections.filter(({ section }) => phrases.every((keys) => keys.has(section.key))) }))
    .filter(({ sections }) => sections.length > 0);
}

async function loadFile(base: string): Promise<SearchFile> {
  const response = await fetch(`${base}search.json`);
  if (!response.ok) throw new Error(`search.json: ${response.status}`);
  return (await response.json()) as SearchFile;
}

async function loadIndex(base: string): Promise<Pagefind> {
  const again = failures > 0 ? `?try=${failures}` : '';
  const index = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js${again}`)) as Pagefind;
  await index.options({ ranking, noWorker: true });
  // Pagefind fetches its index for the first search, and an instance that could not never tries again.
  await index.search('');
  return index;
}
