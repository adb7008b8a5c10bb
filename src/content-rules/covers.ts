import type { Page } from '../catalog/index.ts';
import type { Finding } from './finding.ts';
import type { PlannedPage } from './plan.ts';

/**
 * Each term that a topic is to cover is found on its page.
 *
 * Lenient on purpose: of each term the words of four letters and more must
 * occur anywhere in the file, in the singular or as the beginning of a longer
 * word. Whether the page explains them is for a reader to say.
 */
export function findUncoveredTerms(page: Page, plan: PlannedPage): Finding[] {
  const text = page.source.toLowerCase();
  return plan.covers.flatMap((term) => {
    const missing = significantWords(term).filter((word) => !text.includes(word));
    if (missing.length === 0) return [];
    return [{ file: page.file, line: 1, message: `"${term}" is not covered: no ${missing.map((word) => `"${word}"`).join(', ')} on the page` }];
  });
}

function significantWords(term: string): string[] {
  const words = term.toLowerCase().split(/[^\p{L}\p{N}+#./-]+/u);
  return words.filter((word) => word.length > 3).map((word) => word.replace(/s$/, ''));
}
