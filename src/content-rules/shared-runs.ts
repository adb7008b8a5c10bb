import type { Page } from '../catalog/index.ts';
import type { Finding } from './finding.ts';
import { pieceWords, proseOf, type Block, type Word } from './prose.ts';

/** Words in a row that two pages may not share. */
export const sharedRun = 12;

/** Where a run of words was first seen. */
interface Seen {
  file: string;
  line: number;
}

/**
 * No two pages share a run of {@link sharedRun} words. Fences, quotations and
 * what stands between quotation marks are left out, because those are the
 * same wherever they stand.
 *
 * Every window of that many words is looked up in one table of all windows of
 * the pages before, so that the work grows with the text and not with the
 * pairs of pages.
 *
 * @returns One finding per run, at the page that comes later.
 */
export function findSharedRuns(pages: readonly Page[]): Finding[] {
  const seen = new Map<string, Seen>();
  return pages.flatMap((page) => {
    const runs = proseOf(page.source).flatMap(runsOf);
    const findings = runs.flatMap((words) => findingsIn(page, words, seen));
    for (const words of runs) {
      for (const { key, line } of windows(words)) if (!seen.has(key)) seen.set(key, { file: page.file, line });
    }
    return findings;
  });
}

function findingsIn(page: Page, words: Word[], seen: ReadonlyMap<string, Seen>): Finding[] {
  let inside: string | undefined;
  return windows(words).flatMap(({ key, line }) => {
    const other = seen.get(key);
    const isContinued = other !== undefined && inside === other.file;
    inside = other?.file;
    if (!other || isContinued) return [];
    return [{ file: page.file, line, message: `these words also stand at ${other.file}:${other.line}: "${key} …"` }];
  });
}

/** The runs of words in a block that are not interrupted by a quotation. */
function runsOf(block: Block): Word[][] {
  if (block.kind === 'quote') return [];
  const runs: Word[][] = [[]];
  for (const piece of block.pieces) {
    if (piece.kind === 'code') {
      runs.at(-1)!.push({ text: piece.text, line: piece.line });
      continue;
    }
    let line = piece.line;
    piece.text.split(/("[^"]+"|“[^”]+”)/).forEach((text, index) => {
      if (index % 2 === 1) runs.push([]);
      else runs.at(-1)!.push(...pieceWords({ kind: 'text', text, line }));
      line += text.split('\n').length - 1;
    });
  }
  return runs;
}

function windows(words: readonly Word[]): { key: string; line: number }[] {
  const lower = words.map(({ text }) => text.toLowerCase());
  const count = Math.max(0, words.length - sharedRun + 1);
  return Array.from({ length: count }, (_, start) => ({ key: lower.slice(start, start + sharedRun).join(' '), line: words[start]!.line }));
}
