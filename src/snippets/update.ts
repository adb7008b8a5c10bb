import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkBlock } from './check.ts';
import { collect } from './collect.ts';
import { PageRun } from './page-run.ts';
import { fromRoot, projectRoot } from './paths.ts';
import { rewriteOutputs, type Printed } from './rewrite.ts';

/**
 * Runs the blocks of a page and writes what they print into it. A block that
 * fails, or whose fence is wrong, keeps its output and is reported.
 *
 * @param path Absolute path of the page.
 * @returns How many blocks ran, whether the page changed, and what went wrong.
 */
export async function updatePage(path: string): Promise<{ blocks: number; changed: boolean; problems: Error[] }> {
  const source = readFileSync(path, 'utf8');
  const { blocks, problems } = collect(source, fromRoot(path));
  const printed: Printed[] = [];
  const failures: Error[] = [...problems];
  const page = new PageRun();
  for (const block of blocks) {
    try {
      const mistakes = checkBlock(block);
      if (mistakes.length > 0) failures.push(...mistakes);
      else {
        const text = await page.run(block);
        if (text !== undefined) printed.push({ block, text });
      }
    } catch (error) {
      failures.push(error as Error);
    }
  }
  await page.close();
  const updated = rewriteOutputs(source, printed);
  if (updated !== source) writeFileSync(path, updated);
  return { blocks: blocks.length, changed: updated !== source, problems: failures };
}

/** The pages with these slugs; all pages when none is named. */
function findPages(slugs: string[]): string[] {
  const pages = globSync('src/content/docs/**/*.mdx', { cwd: projectRoot }).sort();
  const unknown = slugs.filter((slug) => !pages.some((page) => basename(page, '.mdx') === slug));
  if (unknown.length > 0) throw new Error(`There is no page ${unknown.join(', ')} in src/content/docs.`);
  return pages.filter((page) => slugs.length === 0 || slugs.includes(basename(page, '.mdx')));
}

if (import.meta.main) {
  for (const page of findPages(process.argv.slice(2))) {
    const { blocks, changed, problems } = await updatePage(join(projectRoot, page));
    if (blocks > 0 || problems.length > 0) console.log(`${page}: ${blocks} blocks, ${changed ? 'updated' : 'unchanged'}`);
    for (const { message } of problems) console.error(message);
    if (problems.length > 0) process.exitCode = 1;
  }
}
