import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { pages } from './pages.ts';
import { useSite } from './site.ts';

/* Pages on paper: A4 with margins of about 2 cm is so many CSS pixels wide. */
const paper = 640;

const site = useSite();
let tab: Page;

beforeAll(async () => {
  // Read in dark colors, printed on white paper.
  tab = await site.open({ colorScheme: 'dark', width: paper });
  await tab.emulateMedia({ media: 'print' });
});

describe.each(pages)('$path', ({ path }) => {
  beforeAll(() => tab.goto(site.url(path)).then(() => undefined));

  test('is dark text on white paper, without what only a screen can use', async () => {
    const shown = await tab.evaluate(() => ({
      paper: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(document.querySelector('main p')!).color,
      controls: [...document.querySelectorAll('header.header, nav.sidebar, .right-sidebar-container, .pagination, button, dialog, input, select')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''} ${element.textContent.trim().slice(0, 30)}`),
    }));
    expect(shown.paper).toBe('rgb(255, 255, 255)');
    expect(Math.max(...shown.ink.match(/\d+/g)!.slice(0, 3).map(Number))).toBeLessThan(110);
    expect(shown.controls).toEqual([]);
  });

  test('loses nothing at the edge of the paper', async () => {
    expect(await tab.evaluate(clipped)).toEqual([]);
  });

  test('shows the answers', async () => {
    const answers = await tab.evaluate(() => [...document.querySelectorAll<HTMLElement>('details.check > .answer')].map((answer) => answer.getBoundingClientRect().height));
    expect(answers.filter((height) => height < 10)).toEqual([]);
  });

  test('spells out the addresses of its sources', async () => {
    const unspelled = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.references li a[href^="http"]')]
        .filter((link) => !link.textContent.includes(link.host) && !getComputedStyle(link, '::after').content.includes(link.host))
        .map((link) => link.href),
    );
    expect(unspelled).toEqual([]);
  });
});

/** What is wider than its box or the paper, where paper cannot scroll. */
function clipped(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('main :is(pre, table, svg, p, .table-scroll, .diagram-box, .sim-scroll)')) {
    if (!element.checkVisibility() || element.closest('dialog, button')) continue;
    const scrolls = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible';
    const { right, left, width } = element.getBoundingClientRect();
    if (width > 1 && (scrolls || right > innerWidth + 1 || left < -1)) {
      found.push(`${element.localName}.${element.getAttribute('class') ?? ''} ends at ${Math.round(right)}: ${element.textContent.trim().slice(0, 40)}`);
    }
  }
  return found;
}
