import type { SearchData } from './data.ts';
import type { TextScores } from './rank.ts';
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

/** The texts that have a word. */
export interface Found {
  scores: TextScores;
  /** All that was indexed for a section, by its key. */
  records: ReadonlyMap<string, Pick<PagefindResult, 'data'>>;
}

/** How Pagefind weighs a word in a text: no bonus for long texts, no matter of how often beyond a few times. */
const ranking = { termFrequency: 1, termSaturation: 1.2, termSimilarity: 6, pageLength: 0.4 };

/** Letters from which on a word stands for all that begin with it: with fewer it would be half the index. */
const openFrom = 3;
/** So many answers of the index are remembered: a reader types on and goes back, but not far. */
const remembered = 60;

/** Pagefind's index, which is not asked for a word again soon. */
export class TextIndex {
  readonly #index: Pagefind;
  readonly #found = new Map<string, Promise<Found>>();

  constructor(index: Pagefind) {
    this.#index = index;
  }

  /**
   * Loads the index.
   *
   * @param base    Path that the site stands under, with a slash at both ends.
   * @param attempt Browsers remember that an import has failed, so every further try needs an address of its own.
   * @throws When a file does not come.
   */
  static async load(base: string, attempt: number): Promise<TextIndex> {
    const again = attempt > 0 ? `?try=${attempt}` : '';
    const index = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js${again}`)) as Pagefind;
    await index.options({ ranking, noWorker: true });
    // Pagefind fetches its index for the first search, and an instance that could not never tries again.
    await index.search('');
    return new TextIndex(index);
  }

  /**
   * The texts that have a word in one of its forms. A word that the index does not have Pagefind
   * shortens until something is found; in quotation marks it is found as it is or not at all.
   *
   * @param isOpen Whether the reader may still be typing it.
   */
  async withWord(word: string, isOpen: boolean, { words, stems }: Pick<SearchData, 'words' | 'stems'>): Promise<Found> {
    if (word.length < openFrom) return this.with(word);
    if ((words.get(word) ?? 0) > 1) return this.#search(word);
    const exact = await this.with(word);
    const isForm = stems.has(stem(word)) || (isOpen && [...words].some(([known, count]) => count > 1 && known.startsWith(word)));
    return exact.records.size > 0 || !isForm ? exact : this.#search(word);
  }

  /** The texts that have just these words, one after the other. */
  with(phrase: string): Promise<Found> {
    return this.#search(`"${phrase}"`);
  }

  #search(words: string): Promise<Found> {
    const known = this.#found.get(words);
    if (known) return known;
    const asked = this.#index.search(words).then(({ results }) => foundIn(results));
    this.#found.set(words, asked);
    if (this.#found.size > remembered) this.#found.delete(this.#found.keys().next().value!);
    asked.catch(() => this.#found.delete(words));
    return asked;
  }
}

/** The best text scores 1. */
function foundIn(results: readonly PagefindResult[]): Found {
  const best = results.reduce((most, { score }) => Math.max(most, score), Number.MIN_VALUE);
  return {
    scores: new Map(results.map(({ id, score }) => [id, Math.sqrt(score / best)])),
    records: new Map(results.map((result) => [result.id, result])),
  };
}
