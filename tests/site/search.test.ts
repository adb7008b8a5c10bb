import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCatalog, roadmapOf } from '../../src/catalog/index.ts';
import { search } from './reader.ts';
import { asked, resultsOf } from './search-page.ts';
import { useSite } from './site.ts';

/* Whoever types a topic's name, another word for it, or nearly so, finds the topic. How well the
   whole answers is measured by the judged list: npm run bench:search. */

/** A reader sees so many results without scrolling far. */
const seen = 3;

const site = useSite();
const root = process.cwd();
const topics = roadmapOf(readCatalog(`${root}/src/content`, root)).topics.filter(({ written }) => written);
let tab: Page;

beforeAll(async () => {
  tab = await site.open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await tab.goto(site.url('/search/'));
});

describe.each(topics)('$title', ({ slug, title, aliases }) => {
  test('is the first result for its title', async () => {
    expect((await resultsOf(tab, title))[0]).toMatchObject({ path: `/${slug}/` });
  });

  test.each(aliases)(`is among the first ${seen} for “%s”`, async (alias) => {
    const found = await resultsOf(tab, alias);
    expect(found.slice(0, seen).map(({ path }) => path)).toContain(`/${slug}/`);
  });
});

describe('what readers type', () => {
  test.each([
    ['a slip', 'transctions and isolaton', '/transactions-and-isolation/'],
    ['two swapped letters', 'laod balancing', '/load-balancing/'],
    ['words without the space', 'loadbalancing', '/load-balancing/'],
    ['an abbreviation', 'dlq', '/message-queues/'],
    ['a whole question', 'How do I choose between optimistic and pessimistic locking?', '/transactions-and-isolation/'],
    ['words from different sections', 'hedged request retry budget', '/timeouts-and-retries/'],
  ])('%s leads to the page', async (_, words, path) => {
    expect((await resultsOf(tab, words))[0]?.path).toBe(path);
  });

  test('the section that was asked for is the one that Enter opens', async () => {
    expect((await resultsOf(tab, 'write skew'))[0]?.best).toBe('/transactions-and-isolation/#write-skew');
  });

  test('a phrase in quotation marks stands in every section that is found', async () => {
    const quoted = await resultsOf(tab, '"write skew"');
    const loose = await resultsOf(tab, 'write skew');
    expect(quoted.length).toBeGreaterThan(0);
    expect(quoted.length).toBeLessThan(loose.length);
  });

  test('a correction is told', async () => {
    await asked(tab, 'isolaton');
    expect(await tab.locator('[role=status]').last().innerText()).toContain('“isolation”');
  });

  test('what nobody wrote about is answered with the nearest topics', async () => {
    expect((await resultsOf(tab, 'zxqvzxqv')).length).toBeGreaterThan(0);
    await tab.getByText('Nothing found for “zxqvzxqv”. The nearest topics:').waitFor();
  });
});

describe('on its page', () => {
  test('filters leave the area and the level that are wanted, and stand in the address', async () => {
    await tab.goto(site.url('/search/?q=timeout'));
    const box = tab.locator('.search-page-box');
    await box.locator('[role=row]').first().waitFor();
    await box.locator('select[name=area]').selectOption('Data');
    await box.locator('select[name=level]').selectOption('essential');
    await expect.poll(async () => new Set(await box.locator('.search-about').allInnerTexts())).toEqual(new Set(['Data · essential']));
    expect(new URL(tab.url()).search).toBe('?q=timeout&area=Data&level=essential');
    await tab.reload();
    await box.locator('[role=row]').first().waitFor();
    expect(await box.locator('select[name=area]').inputValue()).toBe('Data');
  });

  test('nonsense in the address is no error', async () => {
    await tab.goto(site.url('/search/?q=%3Cb%3Ex&area=nowhere&level=%00'));
    await tab.locator('.search-page-box [role=row]').first().waitFor();
    expect(await tab.locator('.search-page-box b').count()).toBe(0);
  });

  test('searches that led somewhere are offered again, until they are cleared', async () => {
    await tab.goto(site.url('/search/?q=deadlock'));
    await tab.locator('.search-page-box [role=row] a').first().click();
    await tab.waitForURL((url) => !url.pathname.startsWith('/search/'));
    await tab.goto(site.url('/search/'));
    const again = tab.locator('.search-page-box [data-again]');
    await again.getByText('deadlock').click();
    await tab.locator('.search-page-box [role=row]').first().waitFor();
    await tab.locator('.search-page-box input').fill('');
    await tab.locator('.search-page-box [data-clear]').click();
    expect(await again.count()).toBe(0);
    expect(await tab.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('search')))).toEqual([]);
  });
});

describe('in the dialog', () => {
  test('a result is copied as a permanent link', async () => {
    await tab.goto(site.url('/'));
    await search(tab, 'write skew');
    await tab.keyboard.press('ArrowRight');
    await tab.keyboard.press('Enter');
    await tab.getByText('Link copied.').waitFor();
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe(site.url('/s/write-skew/'));
  });

  test('the field names the chosen cell, and arrows go round', async () => {
    await tab.goto(site.url('/'));
    await search(tab, 'write skew');
    const chosen = () => tab.evaluate(() => document.getElementById(document.querySelector('dialog input')!.getAttribute('aria-activedescendant')!)?.textContent);
    const rows = await tab.locator('dialog [role=row]').count();
    const start = await chosen();
    for (let step = 0; step < rows; step++) await tab.keyboard.press('ArrowDown');
    expect(await chosen()).toBe(start);
    await tab.keyboard.press('ArrowUp');
    expect(await chosen()).not.toBe(start);
    expect(await tab.locator('dialog input').getAttribute('aria-expanded')).toBe('true');
  });

  test('only the answer to the last key is shown', async () => {
    await tab.goto(site.url('/'));
    await search(tab, 'cap');
    await tab.locator('dialog input').pressSequentially(' theorem', { delay: 5 });
    await expect.poll(() => tab.locator('dialog .search-page').first().innerText()).toBe('CAP theorem');
  });
});

test('browsers and wikis learn from a file how to search', async () => {
  await tab.goto(site.url('/'));
  const href = await tab.locator('link[rel=search]').getAttribute('href');
  const xml = await tab.evaluate(async (address) => {
    const text = await (await fetch(address!)).text();
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    return parsed.querySelector('parsererror') ? 'not XML' : parsed.querySelector('Url')?.getAttribute('template');
  }, href);
  expect(xml).toMatch(/^https:\/\/.*\/search\/\?q=\{searchTerms\}$/);
});
