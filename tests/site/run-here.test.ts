import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { pagesWith, type SitePage } from './pages.ts';
import { useSite } from './site.ts';

/* SQL that a reader runs in the page: what the tests verified, what he changes, and his mistakes. */

const site = useSite();
/** The page with the most blocks, so that the first and the last are far apart. */
const page = pagesWith('<run-here').toSorted((a, b) => countBlocks(b) - countBlocks(a))[0]!;
let tab: Page;

function countBlocks({ html }: SitePage): number {
  return html.split('<run-here').length - 1;
}

beforeAll(async () => {
  tab = await site.open();
  await tab.goto(site.url(page.path));
});

/** What the page says that a block printed: the last piece of code of the figure before it. */
const verifiedOutput = (block: Locator): Promise<string> =>
  block.evaluate((element) => {
    const output = [...(element.previousElementSibling?.querySelectorAll('pre') ?? [])].at(-1);
    return [...(output?.querySelectorAll('.ec-line') ?? [])].map((line) => line.textContent.replace(/\n$/, '')).join('\n');
  });

/** Waits for the end of a run and returns what it says. */
async function printedBy(block: Locator): Promise<string> {
  await block.locator('[data-part="stop"]').waitFor({ state: 'hidden', timeout: 60_000 });
  return block.locator('[data-part="output"]').innerText();
}

async function run(block: Locator, code: string): Promise<string> {
  await block.locator('textarea').fill(code);
  await block.locator('[data-part="run"]').click();
  return printedBy(block);
}

const lines = (text: string): string[] => text.trimEnd().split('\n').map((line) => line.trimEnd());

test('the button says what it will download', async () => {
  await expect.poll(() => tab.locator('run-here [data-open]').first().innerText()).toMatch(/^Run here \(\d+\.\d MB, once\)$/);
});

test('the first block prints what the page shows', async () => {
  const block = tab.locator('run-here').first();
  const verified = await verifiedOutput(block);
  await block.locator('[data-open]').click();
  expect(lines(await printedBy(block))).toEqual(lines(verified));
});

test('the last block prints it too, after all blocks above it', async () => {
  const block = tab.locator('run-here').last();
  const verified = await verifiedOutput(block);
  await block.locator('[data-open]').click();
  expect(lines(await printedBy(block))).toEqual(lines(verified));
});

test('changed SQL prints something else, and Reset brings back the page’s', async () => {
  const block = tab.locator('run-here').first();
  const original = await block.locator('textarea').inputValue();
  expect(lines(await run(block, 'select 40 + 2 as answer;'))).toEqual([' answer', '--------', '     42', '(1 row)']);
  await block.locator('[data-part="reset"]').click();
  expect(await block.locator('textarea').inputValue()).toBe(original);
});

test('a mistake is answered as psql would', async () => {
  const block = tab.locator('run-here').first();
  expect(await run(block, 'select 1 / 0;')).toContain('ERROR:  division by zero');
  expect(await run(block, 'select 1 as one;')).toContain('(1 row)');
});

test('a run that takes too long can be stopped', async () => {
  const block = tab.locator('run-here').first();
  await block.locator('textarea').fill('select count(*) from generate_series(1, 1e12);');
  await block.locator('[data-part="run"]').click();
  await block.locator('[data-part="stop"]').click();
  expect(await printedBy(block)).toContain('it was stopped');
  expect(await run(block, 'select 1 as one;')).toContain('(1 row)');
});
