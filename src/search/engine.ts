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
  /** Pages with names like the query; only where there are no groups. */
  nearest: readonly FoundPage[];
}

/** Pages named when nothing was found. */
const nearestNamed = 5;

/** How Pagefind weighs a word in a text: no bonus for long texts, no matter of how often beyond a few times. */
const ranking = { termFrequency: 1, termSaturation: 1.2, termSimilarity: 6, pageLength: 0.4 };

/** The search over Pagefind's index and the site's own list of names. */
export class SearchEngine {
  readonly #index: Pagefind;
  readonly #names: Names;
  readonly #found = new Map<string, Promise<readonly PagefindResult[]>>();
  readonly data: SearchData;

  constructor(index: Pagefind, file: SearchFile) {
    this.#index = index;
    this.data = readSearchFile(file);
    this.#names = readNames(this.data);
  }

  /**
   * Loads what the first answer needs.
   *
   * @param base Path that the site stands under, with a slash at both ends.
   * @throws When a file does not come.
   */
  static async load(base: string): Promise<SearchEngine> {
    const file = fetch(`${base}search.json`).then((response) => {
      if (!response.ok) throw new Error(`search.json: ${response.status}`);
      return response.json() as Promise<SearchFile>;
    });
    const index = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await index.options({ ranking, noWorker: true });
    return new SearchEngine(index, await file);
  }

  /** Answers a query. What was asked before is not asked again. */
  async answer(text: string, filters: Filters = { area: '', level: '' }): Promise<Answer> {
    const query = readQuery(text, this.data);
    const words = new Set(query.terms.flatMap(({ ways }) => ways.flatMap((way) => way.words)));
    const scores = new Map<string, TextScores>();
    await Promise.all([...words].map(async (word) => scores.set(word, asScores(await this.#results(asked(word, this.data))))));
    const quoted = await Promise.all(query.phrases.map((phrase) => this.#results(`"${phrase}"`)));
    const ranked = rank(query, this.data, this.#names, scores);
    const groups = limit(ranked, filters, quoted.filter((results) => results.length > 0).map((results) => new Set(results.map(({ id }) => id))));
    return { query, groups, nearest: groups.length > 0 ? [] : nearestPages(text, this.data, nearestNamed) };
  }

  /** The part of a section's text that a query is about; empty when its text has none of the words. */
  async excerpt({ key }: FoundSection, query: Query): Promise<readonly Piece[]> {
    for (const { ways } of query.terms) {
      for (const word of ways.flatMap((way) => way.words)) {
        const result = (await this.#results(asked(word, this.data))).find(({ id }) => id === key);
        if (result) return excerpt(textOf((await result.data()).content), matcher(query));
      }
    }
    return [];
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

/**
 * How Pagefind is asked for a word. One that it does not have it shortens until something is
 * found; in quotation marks it is found as it is or not at all.
 */
export function asked(word: string, { words, stems }: Pick<SearchData, 'words' | 'stems'>): string {
  const isKnown = stems.has(stem(word)) || [...words.keys()].some((known) => known.startsWith(word));
  return isKnown ? word : `"${word}"`;
}

export function asScores(results: readonly PagefindResult[]): TextScores {
  const best = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE);
  return new Map(results.map(({ id, score }) => [id, Math.sqrt(score / best)]));
}

/** Leaves what the reader wants: an area, a level, and what has the phrases. */
export function limit(groups: readonly RankedPage[], { area, level }: Filters, phrases: readonly ReadonlySet<string>[]): RankedPage[] {
  return groups
    .filter(({ page }) => (!area || page.area === area) && (!level || page.level === level))
    .map((group) => ({ ...group, sections: group.sections.filter(({ section }) => phrases.every((keys) => keys.has(section.key))) }))
    .filter(({ sections }) => sections.length > 0);
}
