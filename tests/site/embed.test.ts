import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bases, usePlace } from './places.ts';

/* A section in a frame of a page from another origin. */

interface Heard {
  type: string;
  section: string;
  height: number;
}

describe.each(bases)('embedding from %s', (base) => {
  const place = usePlace(base);
  let wiki: Server;
  let frameOf = '';
  beforeAll(async () => {
    wiki = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><title>Wiki</title><script>heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>${frameOf}`);
    });
    await new Promise<void>((resolve) => wiki.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => (wiki.closeAllConnections(), wiki.close(resolve))));

  /** Opens a page of the wiki that frames a section. */
  async function embed(section: string, attributes = '', colorScheme: 'light' | 'dark' = 'light'): Promise<{ tab: Page; frame: Frame }> {
    const tab = await place.open({ colorScheme });
    frameOf = `<iframe src="${place.url(`embed/${section}/`)}" width="700" height="200" ${attributes}></iframe>`;
    await tab.goto(`http://127.0.0.1:${(wiki.address() as AddressInfo).port}/`);
    const frame = tab.frames()[1]!;
    await frame.waitForLoadState();
    return { tab, frame };
  }
  const heard = (tab: Page) => tab.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard);
  const sections = () => {
    const { links } = JSON.parse(readFileSync(join(place.folder, 'links.json'), 'utf8')) as { links: { kind: string; id: string; leadsTo: string }[] };
    return links.filter(({ kind }) => kind === 'section');
  };
  /** A section whose embedded page has this markup. */
  const sectionWith = (markup: string) => sections().find(({ id }) => readFileSync(join(place.folder, 'embed', id, 'index.html'), 'utf8').includes(markup))!.id;

  test('every section of the ledger has its frame', async () => {
    const missing = (await Promise.all(sections().map(async ({ id }) => ((await fetch(place.url(`embed/${id}/`))).ok ? [] : [id])))).flat();
    expect(missing).toEqual([]);
    expect(readFileSync(join(place.folder, 'sitemap-0.xml'), 'utf8')).not.toContain('/embed/');
  });

  test('the height reaches the page around it, and again when it changes', async () => {
    const { tab, frame } = await embed(sectionWith('<details class="check'));
    await expect.poll(() => heard(tab)).toHaveLength(1);
    const [first] = await heard(tab);
    expect(first).toMatchObject({ type: 'backend-roadmap:height' });
    expect(first!.height).toBe(await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height)));
    await frame.locator('details.check').first().evaluate((details: HTMLDetailsElement) => (details.open = true));
    await expect.poll(async () => (await heard(tab)).at(-1)!.height).toBeGreaterThan(first!.height);
    await tab.evaluate((height) => (document.querySelector('iframe')!.height = String(height)), (await heard(tab)).at(-1)!.height);
    await expect.poll(() => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    await tab.context().close();
  });

  test('there is no navigation, and links open the full page in a tab of their own', async () => {
    const { id, leadsTo } = sections()[0]!;
    const { tab, frame } = await embed(id);
    expect(await frame.locator('nav, header, footer, [role=search]').count()).toBe(0);
    const links = await frame.locator('a[href]').evaluateAll((all: HTMLAnchorElement[]) => all.map(({ href, target, rel }) => ({ href, target, rel })));
    expect(links.filter(({ target, rel }) => target !== '_blank' || rel !== 'noopener')).toEqual([]);
    expect(links.filter(({ href }) => href.includes('/embed/'))).toEqual([]);
    const opened = tab.context().waitForEvent('page');
    await frame.locator('.sl-anchor-link').first().evaluate((link: HTMLAnchorElement) => link.click());
    await expect.poll(async () => (await opened).url()).toBe(place.url(leadsTo));
    await tab.context().close();
  });

  test.each(['light', 'dark'] as const)('a reader in %s sees it so', async (scheme) => {
    const { tab, frame } = await embed(sections()[0]!.id, '', scheme);
    const ground = await frame.evaluate(() => {
      const numbers = getComputedStyle(document.body).backgroundColor.match(/\d+/g)!.map(Number);
      return numbers.slice(0, 3).reduce((sum, part) => sum + part, 0) / 3;
    });
    if (scheme === 'light') expect(ground).toBeGreaterThan(200);
    else expect(ground).toBeLessThan(60);
    await tab.context().close();
  });

  test('simulations work, in a sandbox too', async () => {
    for (const attributes of ['', 'sandbox="allow-scripts allow-same-origin allow-popups"']) {
      const { tab, frame } = await embed(sectionWith('class="sim '), attributes);
      const errors: string[] = [];
      tab.on('pageerror', ({ message }) => errors.push(message));
      await frame.locator('.sim').first().scrollIntoViewIfNeeded();
      await frame.locator('.sim.is-live').first().waitFor();
      const summary = frame.locator('[data-slot=summary]').first();
      const before = await frame.locator('.sim').first().innerText();
      await frame.locator('[data-act=step]').first().click();
      await expect.poll(() => frame.locator('.sim').first().innerText()).not.toBe(before);
      expect(await summary.innerText()).not.toBe('');
      expect(errors).toEqual([]);
      await tab.context().close();
    }
  });

  test('SQL runs, after the earlier blocks of its page', async () => {
    const { tab, frame } = await embed(sectionWith('<div hidden><run-here'));
    await frame.locator('main [data-open]').first().click();
    await frame.locator('main run-here').first().getByText(/\(\d+ rows?\)|QUERY PLAN|ERROR|CREATE|INSERT/).first().waitFor({ timeout: 60_000 });
    await tab.context().close();
  });
});
