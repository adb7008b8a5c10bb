import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { pages, pagesWith } from './pages.ts';
import { useSite, widths } from './site.ts';

/* A reader whose browser runs no script, on a phone, where most of the layout depends on folding. */

const site = useSite();
let tab: Page;

beforeAll(async () => {
  tab = await site.open({ javaScriptEnabled: false, width: widths.phone });
});

describe.each(pages)('$path', ({ path, html }) => {
  beforeAll(() => tab.goto(site.url(path)).then(() => undefined));

  test('shows all its text, examples and outputs', async () => {
    expect(await tab.evaluate(() => matchMedia('(scripting: none)').matches)).toBe(true);
    expect(await tab.evaluate(hiddenText)).toEqual([]);
    expect(await tab.locator('h1').innerText()).not.toBe('');
  });

  test('shows no button that does nothing', async () => {
    const buttons = await tab.locator('button:not([popovertarget])').all();
    const shown = await Promise.all(buttons.map(async (button) => ((await button.isVisible()) ? button.innerText() : undefined)));
    expect(shown.filter((text) => text !== undefined)).toEqual([]);
  });

  if (html.includes('<rm-diagram')) {
    test('shows its diagrams', async () => {
      for (const diagram of await tab.locator('rm-diagram figure svg').all()) {
        const box = await diagram.boundingBox();
        expect(box?.width).toBeGreaterThan(50);
        expect(box?.height).toBeGreaterThan(20);
      }
    });
  }

  if (html.includes('<details')) {
    test('opens what is folded: answers, tables of simulations, lists', async () => {
      for (const folded of await tab.locator('main details').all()) {
        if (!(await folded.isVisible())) continue;
        const wasOpen = (await folded.getAttribute('open')) !== null;
        if (!wasOpen) await folded.locator('summary').click();
        const content = folded.locator(':scope > :not(summary)').first();
        expect(await content.isVisible()).toBe(true);
        expect((await content.innerText()).trim()).not.toBe('');
      }
    });
  }
});

test.each(pagesWith('class="sim '))('the simulation of $path shows its first moment and says what needs JavaScript', async ({ path }) => {
  await tab.goto(site.url(path));
  const simulation = tab.locator('.sim').first();
  expect(await simulation.locator('.sim-note').isVisible()).toBe(true);
  expect((await simulation.locator('.sim-summary').innerText()).length).toBeGreaterThan(20);
  expect(await simulation.locator('tbody tr').count()).toBeGreaterThan(0);
  for (const part of await simulation.locator(':scope > figure > :not(details) [data-slot]').all()) expect(await part.innerHTML()).not.toBe('');
});

test('home says that the search needs JavaScript', async () => {
  await tab.goto(site.url('/'));
  const note = tab.locator('main noscript p');
  expect(await note.isVisible()).toBe(true);
  expect(await note.innerText()).toContain('search needs JavaScript');
});

test('every page is reached from home by visible links', async () => {
  const seen = new Set<string>(['/']);
  for (const path of seen) {
    await tab.goto(site.url(path));
    for (const link of await tab.evaluate(visibleLinks)) seen.add(link);
  }
  const missed = pages.filter(({ path, kind }) => kind !== 'missing' && !seen.has(path));
  expect(missed.map(({ path }) => path)).toEqual([]);
});

test('a permanent address leads on', async () => {
  await tab.goto(site.url('/s/cap-theorem-in-short/'));
  await tab.waitForURL((url) => url.pathname === '/cap-theorem/');
});

/** Text of the page that cannot be seen, though nothing folds it and it belongs to no control. */
function hiddenText(): string[] {
  const blocks = [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, p, li, th, td, dt, dd, pre, figcaption)')];
  return blocks
    .filter((block) => block.textContent.trim() !== '' && !block.closest('dialog, .sim-live, details:not([open]) > :not(summary)'))
    .filter((block) => !block.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || block.getBoundingClientRect().height === 0)
    .map((block) => `${block.localName}: ${block.textContent.trim().slice(0, 60)}`);
}

/** Paths of the site's own pages that a visible link leads to. */
function visibleLinks(): string[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .filter((link) => link.origin === location.origin && link.checkVisibility({ visibilityProperty: true }) && link.pathname.endsWith('/'))
    .map((link) => link.pathname);
}
