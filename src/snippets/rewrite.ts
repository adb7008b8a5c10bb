import type { Block } from './block.ts';

/** What a block printed. */
export interface Printed {
  block: Block;
  text: string;
}

/**
 * Puts what blocks printed into the page: replaces the output after a block, or
 * adds one. Works from the end of the page, so that offsets before it stay valid.
 *
 * @param source The source that the blocks were collected from.
 * @returns The new source; the same string when every output already agrees.
 */
export function rewriteOutputs(source: string, printed: Printed[]): string {
  let result = source;
  for (const { block, text } of printed.toSorted((a, b) => b.block.end - a.block.end)) {
    if (block.output?.text === text) continue;
    const fence = outputFence(text, block.indent);
    const { start, end } = block.output ?? { start: block.end, end: block.end };
    const gap = block.output ? '' : `\n\n${block.indent}`;
    result = result.slice(0, start) + gap + fence + result.slice(end);
  }
  return result;
}

/** The fence is longer than any run of backticks that the output contains. */
function outputFence(text: string, indent: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  const lines = text === '' ? [] : text.split('\n');
  return [`${ticks}text output`, ...lines, ticks].map((line, i) => (i > 0 && line ? indent + line : line)).join('\n');
}
