import { afterAll, describe, test } from 'vitest';
import { AuthorError } from '../author-errors/index.ts';
import { checkBlock } from './check.ts';
import { collect } from './collect.ts';
import { lineDiff } from './line-diff.ts';
import { PageRun } from './page-run.ts';
import { optionValue, type Block } from './block.ts';

/** Milliseconds for one block; engines give up after ten or thirty seconds, and some have to start a server first. */
const blockLimit = 40_000;

/**
 * Declares one test for each block of a page, and one for what is wrong with
 * its fences. The Vitest plugin calls it in the place of the page.
 *
 * @param source The page's MDX.
 * @param file   Its path from the project's root.
 */
export function declarePageTests(source: string, file: string): void {
  const { blocks, problems } = collect(source, file);
  describe(file, () => {
    const page = new PageRun();
    afterAll(() => page.close());
    if (blocks.length === 0 || problems.length > 0) test('every fence can be understood', () => {
      if (problems.length > 0) throw atPlace(problems[0]!);
    });
    for (const block of blocks) test(testName(block), () => testBlock(block, page), blockLimit);
  });
}

/** @throws AuthorError with a stack that points at the page. */
async function testBlock(block: Block, page: PageRun): Promise<void> {
  try {
    const mistake = checkBlock(block)[0];
    if (mistake) throw mistake;
    const text = await page.run(block);
    if (text !== undefined) compare(block, text);
  } catch (error) {
    throw error instanceof AuthorError ? atPlace(error) : error;
  }
}

function compare(block: Block, text: string): void {
  if (!block.output) throw new AuthorError('snippet-without-output', block);
  if (block.output.text === text) return;
  const place = { file: block.file, line: block.output.line };
  throw new AuthorError('snippet-output-differs', place, { diff: lineDiff(block.output.text, text) });
}

function testName(block: Block): string {
  return [`line ${block.line}:`, block.lang, optionValue(block, 'title') ?? optionValue(block, 'id') ?? ''].join(' ').trim();
}

/** Vitest shows where an error comes from by its stack: let that be the page, and not a line of printed text that looks like a stack. */
function atPlace(error: AuthorError): AuthorError {
  error.stack = `${error.name}\n    at ${error.place.file}:${error.place.line}:1`;
  return error;
}
