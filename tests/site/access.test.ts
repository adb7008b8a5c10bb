import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, NodeResult, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pages, pagesWith } from './pages.ts';
import { pressKeep, statusOf } from './keeping.ts';
import { codeIsReady, enlargeDiagram, openEverything, runHere, search } from './reader.ts';
import { useSite, widths } from './site.ts';

/* What axe can find of WCAG 2.2, levels A and AA, and of what its authors hold for good practice. */

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What depends on colors is all that a second theme can break. */
const colorRules = ['color-contrast', 'link-in-text-block'];
/** What depends on the layout is all that a second width can break: the markup is the same. */
const layoutRules = [...colorRules, 'target-size', 'scrollable-region-focusable', 'landmark-unique', 'region'];
const only = (values: string[]): RunOptions => ({ runOnly: { type: 'rule', values }, resultTypes: ['violations'] });
const everything: RunOptions = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
const [colors, layout] = [only(colorRules), only(layoutRules)];

const site = useSite();

/** What axe objects to in the page as it stands, one line for each element. */
async function objections(tab: Page, rules: RunOptions): Promise<string[]> {
  const found = await tab.evaluate(
    async (options) => (globalThis as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }).axe.run(options),
    rules,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes
      .filter((node) => !isUnnamedCode(id, node))
      .map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary.replaceAll(/\s+/g, ' ')}`),
  );
}

/**
 * Expressive Code gives a block of code that scrolls only since the window became narrower the
 * role of a region without a name. axe asks for different names; without any, a region is no
 * landmark to assistive technology.
 */
const isUnnamedCode = (rule: string, { html }: NodeResult): boolean => rule === 'landmark-unique' && html.startsWith('<pre data-language');

/** Brings a page into a state and has axe look at it in both themes on both screens. */
async function expectNothing(path: string, act: (tab: Page) => Promise<unknown>): Promise<void> {
  const tab = await site.open();
  await tab.goto(site.url(path));
  await act(tab);
  await tab.evaluate(axeSource);
  for (const [screen, width] of Object.entries(widths)) {
    await tab.setViewportSize({ width, height: 800 });
    await codeIsReady(tab);
    for (const theme of ['light', 'dark'] as const) {
      await tab.emulateMedia({ colorScheme: theme });
      await tab.locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' });
      const first = width === widths.wide ? everything : layout;
      expect(await objections(tab, theme === 'light' ? first : colors), `${theme}, ${screen}`).toEqual([]);
    }
  }
  await tab.context().close();
}

describe.concurrent('axe finds nothing', () => {
  test.each(pages)('on $path', ({ path }) => expectNothing(path, openEverything));
  test('in an open search', () => expectNothing('/', (tab) => search(tab, 'the')));
  test('in an enlarged diagram', () => expectNothing(pagesWith('<rm-diagram')[0]!.path, enlargeDiagram));
  test('in the menu of a diagram', () =>
    expectNothing(pagesWith('class="diagram-files')[0]!.path, (tab) => tab.locator('.diagram-files summary').first().click()));
  test('while the site is being saved', () =>
    expectNothing('/offline/', async (tab) => {
      await tab.route('**/sql/', () => undefined);
      await tab.locator('[data-part=keep]').click();
      await statusOf(tab).getByText(/: [1-9]0 % done/).waitFor();
    }));
  test('when the site is kept', () => expectNothing('/offline/', pressKeep));
  test('when the site could not be kept', () =>
    expectNothing('/offline/', async (tab) => {
      await tab.route('**/sql/', (route) => route.fulfill({ status: 500 }));
      await pressKeep(tab);
    }));
  test('in SQL that was run', () => expectNothing(pagesWith('<run-here')[0]!.path, runHere));
});
