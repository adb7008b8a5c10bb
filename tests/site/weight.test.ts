import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { pages, pagesWith } from './pages.ts';
import { runHere, search, wake } from './reader.ts';
import { useSite, widths } from './site.ts';

/* What a first visit costs: every byte of every answer, headers included, as a host with gzip sends it. */

/** Bytes that a first visit may cost. */
const budget = 100_000;
const site = useSite();
const visits: { path: string; bytes: number; files: number }[] = [];

interface Visit {
  bytes: number;
  /** Paths that were asked for. */
  paths: string[];
  tab: Page;
}

/** Visits a page with nothing in the cache, until nothing has been asked for during half a second. */
async function firstVisit(path: string): Promise<Visit> {
  const tab = await site.open({ width: widths.phone });
  const paths: string[] = [];
  const visit: Visit = { bytes: 0, paths, tab };
  const devtools = await tab.context().newCDPSession(tab);
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (visit.bytes += encodedDataLength));
  devtools.on('Network.requestWillBeSent', ({ request }) => paths.push(new URL(request.url).pathname));
  await devtools.send('Network.enable');
  await tab.goto(site.url(path), { waitUntil: 'networkidle' });
  return visit;
}

afterAll(() => {
  const heaviest = visits.toSorted((a, b) => b.bytes - a.bytes).slice(0, 5);
  console.log(['Heaviest first visits:', ...heaviest.map(({ path, bytes, files }) => `  ${(bytes / 1000).toFixed(1)} KB  ${path} (${files} files)`)].join('\n'));
});

test.each(pages)('a first visit of $path stays within 100 KB', async ({ path }) => {
  const { bytes, paths, tab } = await firstVisit(path);
  visits.push({ path, bytes, files: paths.length });
  await tab.context().close();
  expect(paths.some((asked) => asked.endsWith('.woff2'))).toBe(true);
  expect(bytes).toBeLessThanOrEqual(budget);
  expect(paths.filter((asked) => /pagefind|pglite|initdb|worker|vector\.tar/.test(asked))).toEqual([]);
});

describe('what is not read is not loaded', () => {
  /** The paths that the host is asked for because of a deed, after a first visit of a page. */
  async function askedBy(path: string, deed: (tab: Page) => Promise<void>): Promise<string[]> {
    const { tab } = await firstVisit(path);
    site.host.reset();
    await deed(tab);
    await tab.context().close();
    return site.host.log.map((answer) => answer.path);
  }

  test('the search comes when it is opened', async () => {
    const asked = await askedBy('/', (tab) => search(tab, 'transactions'));
    expect(asked).toContain('/pagefind/pagefind.js');
  });

  test.each(pagesWith('class="sim '))('the simulation of $path comes when it is near', async ({ path }) => {
    const asked = await askedBy(path, (tab) => wake(tab.locator('.sim').first()));
    expect(asked.filter((file) => file.endsWith('.js'))).not.toEqual([]);
  });

  test('the database comes when SQL is run', async () => {
    const asked = await askedBy(pagesWith('<run-here')[0]!.path, runHere);
    expect(asked.join(' ')).toMatch(/pglite-[\w-]+\.wasm/);
  });
});
