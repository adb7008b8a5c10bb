import { launchBrowser } from '../../site/browser.ts';
import { serve } from '../../site/server.ts';

/** What the search costs a reader. */
export interface Speed {
  pages: number;
  /** Bytes of the first answer, gzip: all that is fetched until it stands there with its excerpts. Median over the queries. */
  'first answer, KB': number;
  /** Milliseconds from the first question to its answer, with nothing loaded before, over loopback. Median. */
  'first answer, ms': number;
  /** Milliseconds from a key to its answer, from the second letter of a query on. */
  'next key, median ms': number;
  'next key, 95th ms': number;
}

/** Milliseconds after an answer in which its excerpts have come. */
const untilExcerpts = 200;

interface Box extends HTMLElement {
  ask(): Promise<void>;
}

/**
 * Measures the search of a built site in a browser.
 *
 * @param dist    The built site.
 * @param pages   How many pages it has, for the table.
 * @param queries What is typed, letter by letter; the first of each three also as the first query of a new visit.
 */
export async function measureSpeed(dist: string, pages: number, queries: readonly string[]): Promise<Speed> {
  const [host, browser] = await Promise.all([serve(dist), launchBrowser()]);
  const first: { bytes: number; ms: number }[] = [];
  for (const query of queries.filter((_, at) => at % 3 === 0)) {
    const context = await browser.newContext();
    const tab = await context.newPage();
    await tab.goto(new URL('search/', host.url).href, { waitUntil: 'networkidle' });
    host.reset();
    const ms = await tab.evaluate(timed, [query]);
    await tab.waitForTimeout(untilExcerpts);
    const bytes = host.log.reduce((sum, answer) => sum + answer.bytes, 0);
    first.push({ bytes, ms: ms[0]! });
    await context.close();
  }
  const tab = await browser.newPage();
  await tab.goto(new URL('search/', host.url).href);
  await tab.evaluate(timed, ['warm']);
  const keys: number[] = [];
  for (const query of queries) keys.push(...(await tab.evaluate(timed, Array.from({ length: query.length - 1 }, (_, at) => query.slice(0, at + 2)))));
  await browser.close();
  await host.close();
  return {
    pages,
    'first answer, KB': Math.round(quantile(first.map(({ bytes }) => bytes), 0.5) / 100) / 10,
    'first answer, ms': Math.round(quantile(first.map(({ ms }) => ms), 0.5)),
    'next key, median ms': Math.round(quantile(keys, 0.5) * 10) / 10,
    'next key, 95th ms': Math.round(quantile(keys, 0.95) * 10) / 10,
  };
}

/** Puts texts into the field one after the other and takes the time until each answer is drawn. */
async function timed(texts: string[]): Promise<number[]> {
  await customElements.whenDefined('search-box');
  const box = document.querySelector<Box>('.search-page-box search-box')!;
  const times: number[] = [];
  for (const text of texts) {
    const start = performance.now();
    box.querySelector('input')!.value = text;
    await box.ask();
    times.push(performance.now() - start);
  }
  return times;
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;
}
