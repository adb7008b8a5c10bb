import type { FoundPage } from './data.ts';
import { wordsOf } from './words.ts';

/** Groups of three letters, with the beginnings and ends of words. */
function trigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of wordsOf(text)) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  }
  return found;
}

/**
 * The pages whose names look most like a text, for when nothing has its words.
 *
 * @param most How many to name.
 * @returns The likest first; none for a text without any word, such as `???`.
 */
export function nearestPages(text: string, pages: readonly FoundPage[], most: number): FoundPage[] {
  const asked = trigrams(text);
  if (asked.size === 0) return [];
  const alike = (name: string) => {
    const own = trigrams(name);
    const shared = [...own].filter((trigram) => asked.has(trigram)).length;
    return (2 * shared) / (own.size + asked.size);
  };
  return pages
    .map((page) => ({ page, likeness: Math.max(...[page.title, ...page.aliases].map(alike)) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ page }) => page);
}
