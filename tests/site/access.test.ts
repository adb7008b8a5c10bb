import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, NodeResult, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { pages, pagesWith } from './pages.ts';
import { openEverything } from './reader.ts';
import { useSite, widths } from './site.ts';

/* What axe can find of WCAG 2.2, levels A and AA, and of what its authors hold for good practice. */

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const options: RunOptions = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };

const site = useSite();

/** What axe objects to in the page as it stands, one line for each element. */
async function objections(tab: Page): Promise<string[]> {
  await tab.evaluate(axeSource);
  const found = await tab.evaluate(
    async (settings) => (globalThis as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }).axe.run(settings),
    options,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes
      .filter((node) => !isUnnamedCode(id, node))
      .map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary.replaceAll(/\s+/g, ' ')}`),
  );
}

/**
 * Expressive Code gives blocks of code that scroll the role of a region without a name. axe asks
 * for different names; without any, a region is no landmark to assistive technology.
 */
const isUnnamedCode = (rule: string, { html }: NodeResult): boolean => rule === 'landmark-unique' && html.startsWith('<pre data-language');

const variants = (['light', 'dark'] as const).flatMap((theme) =>
  Object.entries(widths).map(([screen, width]) => ({ theme, screen, width })),
);

describe.each(variants)('$theme, $screen', ({ theme, width }) => {
  let tab: Page;
  beforeAll(async () => {
    tab = await site.open({ colorScheme: theme, width });
  });

  test.each(pages)('axe finds nothing on $path', async ({ path }) => {
    await tab.goto(site.url(path));
    await openEverything(tab);
    expect(await objections(tab)).toEqual([]);
  });

  test('axe finds nothing in an open search', async () => {
    await tab.goto(site.url('/'));
    await tab.keyboard.press('Control+k');
    await tab.keyboard.type('the');
    await tab.locator('.search-results li').first().waitFor();
    expect(await objections(tab)).toEqual([]);
  });

  test('axe finds nothing in an enlarged diagram', async () => {
    await tab.goto(site.url(pagesWith('<rm-diagram')[0]!.path));
    await tab.locator('[data-enlarge]').first().click();
    expect(await objections(tab)).toEqual([]);
  });
});
