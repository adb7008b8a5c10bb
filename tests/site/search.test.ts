import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCatalog, roadmapOf } from '../../src/catalog/index.ts';
import { search } from './reader.ts';
import { useSite } from './site.ts';

/* Whoever types a topic's name, or another word for it, finds the topic. */

/** A reader sees so many results without scrolling far. */
const seen = 3;

const site = useSite();
const root = process.cwd();
const topics = roadmapOf(readCatalog(`${root}/src/content`, root)).topics.filter(({ written }) => written);
let tab: Page;

beforeAll(async () => {
  tab = await site.open();
  await tab.goto(site.url('/'));
});

/** The addresses of the first results for some words, as the index gives them. */
async function found(words: string): Promise<string[]> {
  // As text, because Vitest would rewrite the import.
  const urls = await tab.evaluate<string[]>(`(async () => {
    const { results } = await (await import('/pagefind/pagefind.js')).search(${JSON.stringify(words)});
    return Promise.all(results.slice(0, ${seen}).map(async (result) => (await result.data()).url));
  })()`);
  return urls.map((url) => new URL(url, site.host.url).pathname);
}

describe.each(topics)('$title', ({ slug, title, aliases }) => {
  test('is the first result for its title', async () => {
    expect((await found(title))[0]).toBe(`/${slug}/`);
  });

  test.each(aliases)(`is among the first ${seen} for “%s”`, async (alias) => {
    expect(await found(alias)).toContain(`/${slug}/`);
  });
});

test('the dialog lists pages with the sections that hold the words, and leads to them', async () => {
  const [topic] = topics;
  await search(tab, topic!.title);
  const first = tab.locator('.search-results > li').first();
  expect(await first.locator('> a').innerText()).toContain(topic!.title);
  await first.locator('a').last().click();
  await tab.waitForURL((url) => url.pathname === `/${topic!.slug}/`);
});

test('the dialog says when there is nothing', async () => {
  await tab.goto(site.url('/'));
  await tab.keyboard.press('Control+k');
  await tab.keyboard.insertText('zxqvzxqv');
  await tab.getByText('Nothing found for “zxqvzxqv”.').waitFor();
});
