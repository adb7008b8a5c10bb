import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addressOf, isLeftOut } from '../../src/offline/list.ts';
import { builtPages } from '../../src/publish/built-pages.ts';
import { keepSite, listIn, onDevice, statusOf } from './keeping.ts';
import { bases, usePlace } from './places.ts';
import { search, stepSimulation } from './reader.ts';

/* The site is kept, the host goes away, and a reader goes on. */

describe.each(bases)('kept at %s and without a host', (base) => {
  const place = usePlace(base);
  let tab: Page;
  let problems: string[] = [];
  const visit = (path: string) => tab.goto(place.url(path));

  beforeAll(async () => {
    tab = await place.open();
    await tab.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await keepSite(tab, place.url('offline/'));
    await place.host.close();
    tab.on('console', (message) => message.type() === 'error' && problems.push(`${message.text()} (${message.location().url})`));
    tab.on('pageerror', (error) => problems.push(String(error)));
    // What was under way when the next page was opened, such as the icon, is given up by the browser itself.
    tab.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && problems.push(`${request.url()} failed`));
  });
  beforeEach(() => void (problems = []));
  afterAll(() => tab.context().close());

  test('the host does not answer any more', async () => {
    await expect(fetch(place.url(''))).rejects.toThrow();
  });

  test('home and its links, with fonts and styles', async () => {
    await visit('');
    expect(await tab.locator('h1').innerText()).toContain('Backend development');
    await tab.evaluate(() => document.fonts.ready);
    expect(await tab.evaluate(() => [...document.fonts].filter(({ status }) => status === 'error').length)).toBe(0);
    expect(await tab.evaluate(() => document.fonts.check('16px "Roadmap Sans"'))).toBe(true);
    expect(await tab.locator('h1').evaluate((element) => getComputedStyle(element).fontFamily)).toContain('Roadmap Sans');
    await tab.locator('main a[href$="/cap-theorem/"]').first().click();
    await tab.waitForURL(place.url('cap-theorem/'));
    expect(problems).toEqual([]);
  });

  test('a topic with its diagrams, and their files', async () => {
    await visit('cap-theorem/');
    const box = await tab.locator('rm-diagram figure svg').first().boundingBox();
    expect(box?.width).toBeGreaterThan(100);
    const file = await tab.locator('.diagram-files a[href$=".svg"]').first().getAttribute('href');
    expect(await tab.evaluate(async (url) => (await fetch(url!)).text(), file)).toContain('<svg');
    expect(problems).toEqual([]);
  });

  test('a simulation', async () => {
    await visit('cap-theorem/');
    await stepSimulation(tab);
    expect(new URL(tab.url()).search).not.toBe('');
    await tab.reload();
    expect(await tab.locator('h1').innerText()).toContain('CAP');
    expect(problems).toEqual([]);
  });

  test('the page of the search, with excerpts', async () => {
    await visit('search/?q=quorum');
    const results = tab.locator('.search-page-box .search-results');
    await results.locator('.search-excerpt mark').first().waitFor();
    expect(await results.locator('[role=row]').count()).toBeGreaterThan(3);
    expect((await results.locator('.search-excerpt').first().innerText()).length).toBeGreaterThan(40);
    expect(problems).toEqual([]);
  });

  test('the search of every page, to where it leads', async () => {
    await visit('sql/');
    await search(tab, 'write skew');
    await tab.locator('.search-dialog .search-excerpt mark').first().waitFor();
    await tab.keyboard.press('Enter');
    await tab.waitForURL((url) => url.pathname === new URL(place.url('transactions-and-isolation/')).pathname);
    expect(problems).toEqual([]);
  });

  test('the permanent address of a section leads there, with its query', async () => {
    await visit('s/pacelc/?from=wiki');
    const { leadsTo } = (JSON.parse(readFileSync(join(place.folder, 'links.json'), 'utf8')) as { links: { kind: string; id: string; leadsTo: string }[] }).links.find(
      ({ kind, id }) => kind === 'section' && id === 'pacelc',
    )!;
    const [path = '', id = ''] = leadsTo.split('#');
    expect(tab.url()).toBe(place.url(`${path}?from=wiki#${id}`));
    expect(await tab.locator(`[id="${id}"]`).evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
    expect(problems).toEqual([]);
  });

  test('a page without the slash at its end', async () => {
    await visit('cap-theorem');
    expect(tab.url()).toBe(place.url('cap-theorem/'));
  });

  test('every kept file is there as it was published', async () => {
    const { files } = listIn(place.folder);
    const wrong = await tab.evaluate(differing, { base, files });
    expect(Object.keys(files).length).toBeGreaterThan(1_000);
    expect(wrong).toEqual([]);
  });

  test('what is not kept is answered by a page that says so', async () => {
    const response = await visit('embed/pacelc/');
    expect(response?.status()).toBe(503);
    expect(await tab.locator('[data-part=not-kept]').innerText()).toContain('not among what is kept');
    await expect.poll(() => statusOf(tab).innerText()).toContain('Kept on this device');
    await visit('offline/');
    expect(await tab.locator('[data-part=not-kept]').isVisible()).toBe(false);
  });

  test('one cache and one worker are on the device, for this base path alone', async () => {
    expect(await onDevice(tab)).toEqual({ caches: [`kept ${base} ${listIn(place.folder).version}`], workers: [base] });
  });

  test('all that pages of reading link to is kept, but for diagrams as pixels', () => {
    const { files } = listIn(place.folder);
    const missing = builtPages(place.folder)
      .filter(({ path }) => !isLeftOut(addressOf(path)))
      .flatMap(({ html }) => Array.from(html.matchAll(/<[a-z][^>]*?\s(?:href|src)="(\/[^"#?]*)/g), ([, path = '']) => path.slice(base.length)))
      .filter((address) => files[address] === undefined && !/^d\/.*\.png$/.test(address) && address !== 'sitemap-index.xml');
    expect([...new Set(missing)]).toEqual([]);
  });

  test('it takes less than 25 MB', () => {
    const { bytes, files } = listIn(place.folder);
    console.log(`Kept at ${base}: ${Object.keys(files).length} files, ${(bytes / 1e6).toFixed(2)} MB`);
    expect(bytes).toBeLessThan(25_000_000);
  });
});

/** The addresses whose content, as a page gets it, does not have the hash of the list. */
async function differing({ base, files }: { base: string; files: Readonly<Record<string, readonly [string, number]>> }): Promise<string[]> {
  const wrong: string[] = [];
  for (const [address, [hash]] of Object.entries(files)) {
    const response = await fetch(base + address);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
    const found = btoa(String.fromCharCode(...digest.subarray(0, 12))).replaceAll('+', '-').replaceAll('/', '_');
    if (!response.ok || found !== hash) wrong.push(address);
  }
  return wrong;
}
