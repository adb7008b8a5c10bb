import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../../src/publish/built-pages.ts';
import { bases, usePlace } from './places.ts';

/* Every address ever published reaches what it names: all by HTTP, many in Chromium as well. */

interface PublishedLink {
  kind: 'page' | 'section' | 'diagram';
  id: string;
  state: 'live' | 'renamed' | 'retired';
  leadsTo: string;
  addresses: string[];
}

/** Sections that are live and opened in the browser; all others of the ledger besides. */
const sampled = 40;

describe.each(bases)('addresses at %s', (base) => {
  const place = usePlace(base);
  const published = () => (JSON.parse(readFileSync(join(place.folder, 'links.json'), 'utf8')) as { links: PublishedLink[] }).links;

  test('all of them answer, and their fragments are there', async () => {
    const ids = new Map(builtPages(place.folder).map(({ path, html }) => [path, new Set(Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id]) => id))]));
    const problems: string[] = [];
    for (const { addresses, leadsTo } of published()) {
      for (const address of new Set([...addresses, leadsTo])) {
        const [path = '', fragment] = address.split('#');
        const { status } = await fetch(place.url(path));
        if (status !== 200) problems.push(`${address}: ${status}`);
        else if (fragment && !ids.get(`${path}index.html`)?.has(fragment)) problems.push(`${address}: no such element`);
      }
    }
    expect(problems).toEqual([]);
  });

  test('the page of a section leads to it without JavaScript, by a link and by a refresh', () => {
    const wrong = published().filter(({ kind, id, state, leadsTo }) => {
      if (kind !== 'section') return false;
      const html = readFileSync(join(place.folder, 's', id, 'index.html'), 'utf8');
      const refresh = html.includes(`<noscript><meta http-equiv="refresh" content="0; url=../../${leadsTo}"></noscript>`);
      return !html.includes(`href="../../${leadsTo}"`) || refresh !== (state !== 'retired');
    });
    expect(wrong).toEqual([]);
  });

  /** Where a tab came to rest, and whether the named element is what the reader sees there. */
  async function arrival(tab: Page, address: string, target: string): Promise<string> {
    await tab.goto(place.url(address));
    await tab.waitForURL(place.url(target));
    const id = target.split('#')[1] ?? '_top';
    return tab.locator(`[id="${id}"]`).evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      return top >= -1 && top < innerHeight ? 'seen' : `at ${top}`;
    });
  }

  test.each([true, false])('in Chromium they arrive, JavaScript: %s', async (javaScriptEnabled) => {
    const live = published().filter(({ kind, state }) => kind === 'section' && state === 'live');
    const step = Math.max(1, Math.floor(live.length / sampled));
    const chosen = [...live.filter((_, index) => index % step === 0), ...published().filter(({ kind, state }) => kind !== 'diagram' && state === 'renamed')];
    expect(chosen.length).toBeGreaterThanOrEqual(Math.min(sampled, live.length));
    const tab = await place.open({ javaScriptEnabled });
    const wrong: string[] = [];
    for (const { addresses, leadsTo } of chosen) {
      for (const address of addresses.slice(0, 2)) {
        const seen = await arrival(tab, address, leadsTo);
        if (seen !== 'seen') wrong.push(`${address} → ${leadsTo}: ${seen}`);
      }
    }
    expect(wrong).toEqual([]);
    await tab.context().close();
  });

  test('Back leads to where the reader came from', async () => {
    const { id, leadsTo } = published().find(({ kind, state }) => kind === 'section' && state === 'live')!;
    const tab = await place.open();
    await tab.goto(place.url(''));
    await tab.evaluate((address) => location.assign(address), place.url(`s/${id}/?from=wiki`));
    const [path = '', fragment = ''] = leadsTo.split('#');
    await tab.waitForURL(place.url(`${path}?from=wiki#${fragment}`));
    await tab.goBack();
    expect(tab.url()).toBe(place.url(''));
    await tab.context().close();
  });

  test('only canonical, og:* and the sitemap are absolute', () => {
    const origin = 'https://backend-roadmap.example';
    const found = builtPages(place.folder).flatMap(({ path, html }) => {
      const rest = html.replaceAll(/<link rel="canonical"[^>]*>|<meta property="og:(?:url|image)"[^>]*>/g, '');
      return rest.includes(origin) ? [path] : [];
    });
    expect(found).toEqual([]);
  });
});
