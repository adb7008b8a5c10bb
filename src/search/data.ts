import { stem, wordsOf } from './words.ts';

/* What the build writes for the search and the browser reads, besides Pagefind's index. */

/** A page that can be found. */
export interface FoundPage {
  /** Address below the site's base: `cap-theorem/`. */
  path: string;
  title: string;
  /** Title of its area; empty for pages about the site. */
  area: string;
  /** `essential`, `core` or `further`; empty for pages that are no topic. */
  level: string;
  /** Other words for it. */
  aliases: readonly string[];
}

/** A section of a page, or the page's beginning, whose id is empty. */
export interface FoundSection {
  page: FoundPage;
  id: string;
  heading: string;
  /** What it defines, as its author marked it. */
  terms: readonly string[];
  /** Key of its record in Pagefind's index. */
  key: string;
}

/** A section as `[id, heading, ...terms]`; in the id `~` stands for the page's name and a hyphen. */
type SectionRow = [id: string, heading: string, ...terms: string[]];
/** A page, with area and level as places in their lists, and its sections after its beginning. */
type PageRow = [path: string, title: string, area: number, level: number, aliases: string[], sections: SectionRow[]];

/** The file as it is sent: rows instead of objects, because it is read before the first answer. */
export interface SearchFile {
  areas: string[];
  levels: string[];
  pages: PageRow[];
  /** Keys of the records in Pagefind's index, page by page, the beginning of each first; divided by spaces. */
  keys: string;
  /**
   * Words of the texts that stand in no name, in order, each as the number of letters it shares
   * with the one before, in base 36, and the rest.
   */
  words: string;
  /** How often these words occur, as powers of two, in base 36; one letter a word. */
  counts: string;
  /** Groups of words that mean the same to those who search. */
  synonyms: string[][];
}

/** The same, ready to use. */
export interface SearchData {
  pages: readonly FoundPage[];
  sections: readonly FoundSection[];
  /**
   * The words that a query is corrected to: those of several texts, with a power of two for how often
   * they occur, and those of names. A count of 1 is for words that perhaps no text has.
   */
  words: ReadonlyMap<string, number>;
  /** What the words have in common that texts have. */
  stems: ReadonlySet<string>;
  /** Phrases that have synonyms, by the stem of their first word. */
  synonyms: ReadonlyMap<string, readonly Synonym[]>;
}

/** A phrase, and the words of those that mean the same. */
export interface Synonym {
  stems: readonly string[];
  others: readonly (readonly string[])[];
}

/** What all keys of an English index begin with. */
export const keyPrefix = 'en_';
/** The beginning of a page has neither id nor heading. */
const leadRow: SectionRow = ['', ''];
/** How often words of headings and terms count as occurring, when a word that was mistyped is guessed. */
const countOfNamed = 8;

/** In an indexed text, before what the section says: heading and questions come first. */
const textMark = '¶';
/** In an indexed text, before each way to ask for the section. */
const askMark = '·';

/** What is indexed of how people ask for a section. */
export function asksToIndex(asks: readonly string[]): string {
  return asks.map((ask) => `${askMark} ${ask}`).join(' ');
}

/** What is indexed of what a section says. */
export function textToIndex(text: string): string {
  return `${textMark} ${text}`;
}

/** What a section says, of all that was indexed for it. */
export function textOf(indexed: string): string {
  return indexed.slice(indexed.indexOf(textMark) + textMark.length).trim();
}

/** How people ask for a section, of all that was indexed for it. */
export function asksOf(indexed: string): string[] {
  return indexed.slice(0, indexed.indexOf(textMark)).split(askMark).slice(1);
}

/** Packs the words of the site. The longest prefix that two neighbors are told to share is 35 letters. */
export function packWords(counts: ReadonlyMap<string, number>): Pick<SearchFile, 'words' | 'counts'> {
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  let before = '';
  let words = '';
  for (const [word] of sorted) {
    let shared = 0;
    while (shared < 35 && shared < before.length && before[shared] === word[shared]) shared++;
    words += `${shared.toString(36)}${word.slice(shared)} `;
    before = word;
  }
  return { words: words.trimEnd(), counts: sorted.map(([, count]) => Math.floor(Math.log2(count)).toString(36)).join('') };
}

/** Unpacks what {@link packWords} made. */
export function unpackWords({ words, counts }: Pick<SearchFile, 'words' | 'counts'>): Map<string, number> {
  let before = '';
  const unpacked = new Map<string, number>();
  for (const [at, entry] of words.split(' ').entries()) {
    before = before.slice(0, parseInt(entry[0] ?? '0', 36)) + entry.slice(1);
    unpacked.set(before, 2 ** parseInt(counts[at] ?? '0', 36));
  }
  return unpacked;
}

/** Turns the file's rows into objects, and gathers all words that the site knows. */
export function readSearchFile(file: SearchFile): SearchData {
  const keys = file.keys.split(' ').values();
  const pages: FoundPage[] = [];
  const sections: FoundSection[] = [];
  for (const [path, title, area, level, aliases, rows] of file.pages) {
    const page = { path, title, area: file.areas[area] ?? '', level: file.levels[level] ?? '', aliases };
    pages.push(page);
    for (const [id, heading, ...terms] of [leadRow, ...rows]) sections.push({ page, id: longId(id, path), heading, terms, key: keyPrefix + keys.next().value });
  }
  const groups = file.synonyms.map((group) => group.map(wordsOf));
  const words = unpackWords(file);
  for (const name of [...pages.map(({ title }) => title), ...sections.flatMap(({ heading, terms }) => [heading, ...terms])]) {
    for (const word of wordsOf(name)) words.set(word, countOfNamed);
  }
  for (const word of [...pages.flatMap(({ aliases }) => aliases.flatMap(wordsOf)), ...groups.flat(2)]) if (!words.has(word)) words.set(word, 1);
  const stems = new Set([...words].filter(([, count]) => count > 1).map(([word]) => stem(word)));
  return { pages, sections, words, stems, synonyms: synonymsIn(groups) };
}

function synonymsIn(groups: readonly (readonly string[][])[]): Map<string, Synonym[]> {
  const byFirst = new Map<string, Synonym[]>();
  for (const group of groups) {
    for (const phrase of group) {
      const stems = phrase.map(stem);
      const synonym = { stems, others: group.filter((other) => other !== phrase) };
      byFirst.set(stems[0]!, [...(byFirst.get(stems[0]!) ?? []), synonym]);
    }
  }
  return byFirst;
}

/** What of an id comes after the name of its page; undefined for one that does not begin with it. */
export function idInPage(id: string, path: string): string | undefined {
  const name = pageNameIn(path);
  return id.startsWith(name) ? id.slice(name.length) : undefined;
}

/** Most ids begin with the name of their page. */
export function shortId(id: string, path: string): string {
  const rest = idInPage(id, path);
  return rest === undefined ? id : `~${rest}`;
}

function longId(id: string, path: string): string {
  return id.replace('~', pageNameIn(path));
}

function pageNameIn(path: string): string {
  return path.replace('/', '-');
}
