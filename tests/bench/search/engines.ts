import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import { sectionsIn } from '../../../src/publish/search-index/sections.ts';
import { launchBrowser } from '../../site/browser.ts';
import { resultsOf } from '../../site/search-page.ts';
import { serve } from '../../site/server.ts';
import type { Answered } from './judged.ts';

/** A topic as built. */
export interface TopicPage {
  slug: string;
  title: string;
  aliases: string[];
  html: string;
  /** How people ask for its sections, by id. */
  asks: ReadonlyMap<string, readonly string[]>;
}

/** Pages that an engine's answer is read of. */
const pagesRead = 5;

/** Opens a page of a folder in a browser for as long as something is done with it. */
async function withTab<T>(folder: string, path: string, act: (tab: Page) => Promise<T>): Promise<T> {
  const [host, browser] = await Promise.all([serve(folder), launchBrowser()]);
  try {
    const tab = await browser.newPage();
    await tab.goto(new URL(path, host.url).href);
    return await act(tab);
  } finally {
    await browser.close();
    await host.close();
  }
}

/** This site's search, asked on its own page. */
export function askThisSite(dist: string, queries: readonly string[]): Promise<Answered[][]> {
  return withTab(dist, 'search/', async (tab) => {
    const answers: Answered[][] = [];
    for (const query of queries) {
      const found = await resultsOf(tab, query);
      answers.push(found.slice(0, pagesRead).map(({ path, rows }) => ({ slug: path.replaceAll('/', ''), sections: rows })));
    }
    return answers;
  });
}

/** Pagefind as Starlight sets it up: an index of whole pages, the sections of a page as it orders them. */
export async function askPlainPagefind(pages: readonly TopicPage[], queries: readonly string[]): Promise<Answered[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'plain-pagefind-'));
  try {
    const { index } = await createIndex({ rootSelector: 'main' });
    for (const { slug, html } of pages) await index!.addHTMLFile({ url: `/${slug}/`, content: html });
    await index!.addHTMLFile({ url: '/', content: '<html lang="en"><body><main></main></body></html>' });
    await index!.writeFiles({ outputPath: join(folder, 'pagefind') });
    return await withTab(folder, 'pagefind/pagefind-entry.json', (tab) => tab.evaluate<Answered[][]>(`(${plainSearch})(${JSON.stringify(queries)})`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As text, because a bundler would rewrite the import. */
const plainSearch = `async (queries) => {
  const pagefind = await import('/pagefind/pagefind.js');
  const answers = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, ${pagesRead}).map((result) => result.data()));
    answers.push(pages.map(({ url, sub_results }) => ({
      slug: url.replaceAll('/', ''),
      sections: sub_results.map((sub) => (sub.url.split('#')[1] ?? '').replace('_top', '')),
    })));
  }
  return answers;
}`;

/** MiniSearch over all that this site indexes, with prefixes, slips and weights as its documentation advises. */
export function askMiniSearch(pages: readonly TopicPage[], queries: readonly string[]): { answers: Answered[][]; bytes: string } {
  const index = new MiniSearch({
    fields: ['title', 'aliases', 'heading', 'asks', 'text'],
    storeFields: ['slug', 'section'],
    searchOptions: { prefix: (term) => term.length > 2, fuzzy: (term) => (term.length > 3 ? 0.2 : false), boost: { title: 3, aliases: 3, heading: 4, asks: 3 }, combineWith: 'OR' },
  });
  for (const { slug, title, aliases, html, asks } of pages) {
    const ofPage = { slug, title };
    for (const { id, heading, text } of sectionsIn(html)) {
      index.add({ ...ofPage, id: `${slug}#${id}`, section: id, aliases: id === '' ? aliases.join(', ') : '', heading, asks: (asks.get(id) ?? []).join(', '), text });
    }
  }
  const answers = queries.map((query) => {
    const bySlug = new Map<string, Answered>();
    for (const { slug, section } of index.search(query) as unknown as { slug: string; section: string }[]) {
      const answer = bySlug.get(slug) ?? { slug, sections: [] };
      answer.sections.push(section);
      bySlug.set(slug, answer);
    }
    return [...bySlug.values()].slice(0, pagesRead);
  });
  return { answers, bytes: JSON.stringify(index) };
}
