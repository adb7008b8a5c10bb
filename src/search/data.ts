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

/** Pages as `[path, title, area, level, aliases]`, with area and level as places in their lists. */
type PageRow = [path: string, title: string, area: number, level: number, aliases: string[]];
/** Sections as `[page, id, heading, terms, key]`, with the page as its place in the list. */
type SectionRow = [page: number, id: string, heading: string, terms: string[], key: string];

/** The file as it is sent: rows instead of objects, because it is read before the first answer. */
export interface SearchFile {
  areas: string[];
  levels: string[];
  pages: PageRow[];
  sections: SectionRow[];
  /** The site's words in order, each as the number of letters it shares with the one before, in base 36, and the rest. */
  words: string;
  /** How often words occur, as powers of two, in base 36; one letter a word. */
  counts: string;
  /** Groups of words that mean the same to those who search. */
  synonyms: string[][];
}

/** The same, ready to use. */
export interface SearchData {
  pages: readonly FoundPage[];
  sections: readonly FoundSection[];
  /** How often each word of the site occurs, rounded down to a power of two; in alphabetical order. */
  words: ReadonlyMap<string, number>;
  /** What the words have in common that stand in several texts. */
  stems: ReadonlySet<string>;
  /** Groups of phrases, each as its words. */
  synonyms: readonly (readonly (readonly string[])[])[];
}

/** In an indexed text, before what the section says: heading and questions come first. */
export const textMark = '¶';

/** What a section says, of all that was indexed for it. */
export function textOf(indexed: string): string {
  return indexed.slice(indexed.indexOf(textMark) + textMark.length).trim();
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

/** Turns the file's rows into objects, and unpacks its words. */
export function readSearchFile(file: SearchFile): SearchData {
  const pages = file.pages.map(([path, title, area, level, aliases]): FoundPage => ({
    path,
    title,
    area: file.areas[area] ?? '',
    level: file.levels[level] ?? '',
    aliases,
  }));
  const sections = file.sections.map(([page, id, heading, terms, key]): FoundSection => ({ page: pages[page]!, id, heading, terms, key }));
  const words = unpackWords(file);
  const stems = new Set([...words].filter(([, count]) => count > 1).map(([word]) => stem(word)));
  return { pages, sections, words, stems, synonyms: file.synonyms.map((group) => group.map(wordsOf)) };
}
