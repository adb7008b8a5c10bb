import { wordsOf } from '../../search/words.ts';
import type { PlainSection } from './sections.ts';

/** Sections that a word has to stand in to be taken for a word of the site, and not for a slip or an identifier of one example. */
const sectionsAtLeast = 2;
const isProper = (word: string) => word.length >= 3 && word.length <= 24 && /^\p{L}[\p{L}.+#]*$/u.test(word);

/**
 * The words of the texts that a search can be corrected to, with the number of sections they stand in.
 *
 * @param sections All sections of the site.
 * @param names    Titles, other names and headings: the browser has their words anyway.
 */
export function vocabulary(sections: readonly PlainSection[], names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const named = new Set(names.flatMap(wordsOf));
  for (const { text } of sections) {
    for (const word of new Set(wordsOf(text))) if (isProper(word) && !named.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const [word, count] of counts) if (count < sectionsAtLeast) counts.delete(word);
  return counts;
}
