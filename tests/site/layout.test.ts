import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { pages, pagesWith, topicPages } from './pages.ts';
import { openEverything } from './reader.ts';
import { shiftsOf, watchShifts } from './shifts.ts';
import { useSite, widths } from './site.ts';

/** Fonts arrive this late, in milliseconds: after the text was painted in its fallback. */
const fontDelay = 250;

const site = useSite({ delay: (path) => (path.endsWith('.woff2') ? fontDelay : 0) });

describe('on a phone', () => {
  let tab: Page;
  beforeAll(async () => {
    tab = await site.open({ width: widths.phone });
  });

  test.each(pages)('$path is no wider than the screen', async ({ path }) => {
    await tab.goto(site.url(path));
    await openEverything(tab);
    expect(await tab.evaluate(textBeyondTheScreen)).toEqual([]);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(widths.phone);
    expect(await tab.evaluate(scrollersWithoutKeyboard)).toEqual([]);
  });
});

describe.each([widths.phone, 1440])('at %i px', (width) => {
  let tab: Page;
  beforeAll(async () => {
    tab = await site.open({ width });
  });

  test.each(pagesWith('<rm-diagram'))('no text in the diagrams of $path is smaller than 12 px', async ({ path }) => {
    await tab.goto(site.url(path));
    const sizes = await tab.evaluate(diagramTextSizes);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.filter(({ size }) => size < 11.99)).toEqual([]);
  });
});

describe('at 1440 px', () => {
  let tab: Page;
  beforeAll(async () => {
    tab = await site.open({ width: 1440 });
  });

  test.each(topicPages)('a line of $path holds 65 to 75 characters', async ({ path }) => {
    await tab.goto(site.url(path));
    await tab.evaluate(() => document.fonts.ready);
    const perLine = await tab.evaluate(charactersPerLine);
    expect(perLine).toBeGreaterThanOrEqual(65);
    expect(perLine).toBeLessThanOrEqual(75);
  });
});

describe.each(Object.entries(widths))('while loading on a %s screen', (_, width) => {
  let tab: Page;
  beforeAll(async () => {
    tab = await site.open({ width });
    await watchShifts(tab);
    const devtools = await tab.context().newCDPSession(tab);
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  });

  test.each(pages)('nothing of $path moves', async ({ path }) => {
    await tab.goto(site.url(path));
    await tab.evaluate(() => document.fonts.ready);
    expect(await shiftsOf(tab)).toEqual([]);
  });
});

describe.each(Object.entries(widths))('while it arrives in parts on a %s screen', (_, width) => {
  // Three packets or so, once compressed: what stands in the header comes together.
  const slow = useSite({ partSize: 16_384 });
  const heaviest = [...pages].sort((a, b) => b.html.length - a.html.length)[0]!;
  const kinds = [...new Map([...pages, heaviest].map((page) => [page === heaviest ? 'heaviest' : page.kind, page])).values()];
  let tab: Page;
  beforeAll(async () => {
    tab = await slow.open({ width });
    await watchShifts(tab);
  });

  test.each(kinds)('nothing of $path moves', async ({ path }) => {
    await tab.goto(slow.url(path));
    expect(await shiftsOf(tab)).toEqual([]);
  });
});

/** Text whose end lies to the right of the screen, where no box scrolls to it. */
function textBeyondTheScreen(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (!node.textContent?.trim() || !parent.checkVisibility() || parent.closest('[popover], .sr-only')) continue;
    range.selectNodeContents(node);
    if (range.getBoundingClientRect().right <= innerWidth + 1) continue;
    let box: Element | null = parent;
    while (box && !/auto|scroll/.test(getComputedStyle(box).overflowX)) box = box.parentElement;
    if (!box) found.push(node.textContent.trim());
  }
  return found;
}

/** Boxes that scroll sideways and that the keyboard cannot stop at. */
function scrollersWithoutKeyboard(): string[] {
  return [...document.querySelectorAll<HTMLElement>('main *')]
    .filter((box) => box.scrollWidth > box.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(box).overflowX))
    .filter((box) => box.checkVisibility() && box.tabIndex < 0 && !box.querySelector('a[href], button, input, select'))
    .map((box) => `${box.localName}.${box.className}`);
}

/** Texts of the diagrams with their size as shown, in CSS pixels. */
function diagramTextSizes(): { text: string; size: number }[] {
  const sizes: { text: string; size: number }[] = [];
  for (const element of document.querySelectorAll<SVGGraphicsElement>('rm-diagram :is(text, tspan)')) {
    const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent?.trim()).join('');
    const matrix = element.getScreenCTM();
    if (!text || !matrix || !element.checkVisibility()) continue;
    // The square root of the determinant is the scale, whatever way a label is turned.
    const scale = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
    sizes.push({ text, size: parseFloat(getComputedStyle(element).fontSize) * scale });
  }
  return sizes;
}

/** Characters in a line of running text, over all paragraphs of four lines or more; last lines count as half full. */
function charactersPerLine(): number {
  let [characters, lines] = [0, 0];
  for (const paragraph of document.querySelectorAll<HTMLElement>('.sl-markdown-content > p')) {
    const height = Math.round(paragraph.clientHeight / parseFloat(getComputedStyle(paragraph).lineHeight));
    if (height < 3) continue;
    characters += paragraph.innerText.length;
    lines += height - 0.5;
  }
  return characters / lines;
}
