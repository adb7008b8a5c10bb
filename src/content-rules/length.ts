import type { Page } from '../catalog/index.ts';
import type { Finding } from './finding.ts';
import { proseOf, wordsOf } from './prose.ts';

/** Words below which a page is an outline. */
export const fewestWords = 1100;

/** A topic's prose has at least {@link fewestWords} words, without code, tags and frontmatter. */
export function findShortPage(page: Page): Finding[] {
  const count = proseOf(page.source).flatMap((block) => (block.kind === 'attribute' ? [] : wordsOf(block))).length;
  if (count >= fewestWords) return [];
  return [{ file: page.file, line: 1, message: `the page has ${count} words of prose; a finished one has at least ${fewestWords}` }];
}
