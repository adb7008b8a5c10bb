import type { Page } from 'playwright-core';

/* The page /search/, asked by a program. */

/** A page that was found. */
export interface Found {
  /** Its address, without the part after `#`. */
  path: string;
  /** Address of its best row. */
  best: string;
  /** Ids of the sections in its rows, the best first; empty for the page's own row, where that is the best. */
  rows: string[];
}

interface Box extends HTMLElement {
  ask(): Promise<void>;
}

/** Asks, and waits until the answer is drawn. */
export function asked(tab: Page, words: string): Promise<void> {
  return tab.evaluate(async (text) => {
    await customElements.whenDefined('search-box');
    const box = document.querySelector<Box>('.search-page-box search-box')!;
    box.querySelector('input')!.value = text;
    await box.ask();
  }, words);
}

/** The pages that the search finds, the best first. */
export async function resultsOf(tab: Page, words: string): Promise<Found[]> {
  await asked(tab, words);
  return tab.evaluate(() =>
    [...document.querySelectorAll('.search-page-box [role=rowgroup]')].map((group) => {
      const address = (row: Element | null) => new URL(row?.querySelector('a')?.href ?? '', location.href);
      const page = address(group.querySelector('[role=row]'));
      const rows = [...group.querySelectorAll('[role=row]')];
      const best = rows.find((row) => row.hasAttribute('data-best')) ?? rows[0]!;
      const inOrder = [best, ...rows.slice(1).filter((row) => row !== best)];
      return { path: page.pathname, best: address(best).pathname + address(best).hash, rows: inOrder.map((row) => address(row).hash.slice(1)) };
    }),
  );
}
