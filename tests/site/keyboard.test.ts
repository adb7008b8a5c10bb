import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pages, pagesWith, type SitePage } from './pages.ts';
import { openEverything, wake } from './reader.ts';
import { useSite, widths } from './site.ts';

/* Everything that can be clicked can be reached and used with the keyboard alone. */

const site = useSite();

/** One stop of the Tab key. */
interface Stop {
  /** Its place among everything interactive, in the order of the document; -1 for something else. */
  place: number;
  name: string;
  /** Whether the reader can see that the focus is there. */
  seen: boolean;
}
interface Walk {
  stops: Stop[];
  interactive: string[];
}

describe.each(Object.entries(widths))('with Tab alone on a %s screen', (_, width) => {
  let tab: Page;
  beforeAll(async () => {
    tab = await site.open({ width });
  });

  // On a phone the same markup is laid out differently: one page of each kind is enough.
  const walked = width === widths.wide ? pages : pages.filter(({ kind }, at) => pages.findIndex((page) => page.kind === kind) === at);

  test.each(walked)('everything on $path is reached in order, and seen', async ({ path }) => {
    await tab.goto(site.url(path));
    await openEverything(tab);
    await tab.evaluate(followFocus);
    const count = await tab.evaluate(() => (globalThis as unknown as Walk).interactive.length);
    for (let press = 0; press < count; press++) await tab.keyboard.press('Tab');
    const { stops, interactive } = await tab.evaluate(() => {
      const { stops: taken, interactive: all } = globalThis as unknown as Walk;
      return { stops: taken, interactive: all };
    });
    const reached = new Set(stops.map(({ place }) => place));
    expect(stops[0]?.name).toContain('Skip to content');
    expect(interactive.filter((_name, place) => !reached.has(place))).toEqual([]);
    expect(stops.map(({ place }) => place)).toEqual(stops.map(({ place }) => place).toSorted((a, b) => a - b));
    expect(stops.filter(({ seen }) => !seen).map(({ name }) => name)).toEqual([]);
  });
});

describe('with keys', () => {
  let tab: Page;
  beforeEach(async () => {
    tab = await site.open();
  });
  afterEach(() => tab.context().close());
  const visit = ({ path }: Pick<SitePage, 'path'>) => tab.goto(site.url(path));
  const focused = () => tab.evaluate(() => document.activeElement?.outerHTML.slice(0, 80) ?? '');
  const first = (markup: string) => pagesWith(markup)[0]!;

  test('the link that comes first leads past the navigation', async () => {
    await visit(first('starlight__sidebar'));
    await tab.keyboard.press('Tab');
    expect(await tab.locator(':focus').innerText()).toBe('Skip to content');
    await tab.keyboard.press('Enter');
    await tab.waitForURL((url) => url.hash === '#_top');
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
  });

  test('a diagram opens large, closes, and gives the focus back', async () => {
    await visit(first('<rm-diagram'));
    const enlarge = tab.locator('[data-enlarge]').first();
    const dialog = tab.locator('rm-diagram dialog').first();
    for (const close of ['Escape', 'Enter']) {
      await enlarge.focus();
      await tab.keyboard.press('Enter');
      expect(await dialog.locator('svg').isVisible()).toBe(true);
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
      // Enter is pressed where the dialog puts the focus: on its button for closing.
      await tab.keyboard.press(close);
      expect(await dialog.isVisible()).toBe(false);
      expect(await enlarge.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await tab.locator('.diagram-canvas svg').first().isVisible()).toBe(true);
    }
  });

  test('a simulation plays, steps and starts over', async () => {
    await visit(first('class="sim '));
    const sim = tab.locator('.sim').first();
    await wake(sim);
    const summary = () => sim.locator('.sim-summary').innerText();
    const press = (action: string, key: string) => sim.locator(`.sim-buttons [data-act="${action}"]`).press(key);
    await press('reset', 'Enter');
    const start = await summary();
    await press('step', 'Space');
    await press('step', 'Enter');
    const stepped = await tab.evaluate(() => location.search);
    expect(stepped).not.toBe('');
    await press('play', 'Space');
    expect(await sim.locator('[data-act="play"]').innerText()).toBe('Pause');
    await press('play', 'Enter');
    expect(await sim.locator('[data-act="play"]').innerText()).toBe('Play');
    await press('reset', 'Space');
    expect(await summary()).toBe(start);
  });

  test('the colors change and stay changed', async () => {
    await visit(pages[0]!);
    const theme = () => tab.locator('html').getAttribute('data-theme');
    expect(await theme()).toBe('light');
    await tab.locator('starlight-theme-select select').focus();
    await tab.keyboard.press('Home');
    await expect.poll(theme).toBe('dark');
    await tab.reload();
    expect(await theme()).toBe('dark');
  });

  test.each(['/', 'Control+k'])('%s opens the search, Escape closes it', async (key) => {
    await visit(first('<rm-diagram'));
    const before = tab.locator('main a').first();
    await before.focus();
    const name = await focused();
    await tab.keyboard.press(key);
    expect(await tab.locator('.search-dialog').isVisible()).toBe(true);
    expect(await tab.evaluate(() => document.activeElement?.matches('.search-dialog input'))).toBe(true);
    await tab.keyboard.press('Escape');
    // A search field takes the first Escape for itself when it holds text; this one is empty.
    expect(await tab.locator('.search-dialog').isVisible()).toBe(false);
    expect(await focused()).toBe(name);
  });

  test('arrows walk through what the search found, Enter opens it', async () => {
    await visit(pages[0]!);
    await tab.keyboard.press('/');
    await tab.keyboard.insertText('transactions');
    await tab.locator('.search-dialog [role=row]').first().waitFor();
    await tab.keyboard.press('ArrowDown');
    const target = await tab.locator('.search-dialog [role=row][data-chosen] a').evaluate((link: HTMLAnchorElement) => link.href);
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('ArrowUp');
    await tab.keyboard.press('Enter');
    await tab.waitForURL((url) => url.href === target);
  });

  test('a slash typed into a field stays a slash', async () => {
    await visit(first('<run-here'));
    await tab.keyboard.press('Control+k');
    await tab.keyboard.press('/');
    expect(await tab.locator('.search-dialog input').inputValue()).toBe('/');
  });

  test('the menu of a phone opens, holds the focus, and closes', async () => {
    await tab.setViewportSize({ width: widths.phone, height: 700 });
    await visit(pagesWith('sl-menu-button')[0]!);
    const menu = tab.locator('.sl-menu-button');
    const pane = tab.locator('#starlight__sidebar');
    await menu.focus();
    await tab.keyboard.press('Enter');
    expect(await pane.isVisible()).toBe(true);
    await tab.keyboard.press('Tab');
    expect(await pane.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await tab.keyboard.press('Escape');
    expect(await pane.isVisible()).toBe(false);
    expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

/** Notes, in the page, every stop of the focus from now on and all that it should stop at. */
function followFocus(): void {
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const isStop = (element: HTMLElement) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled') && element.tabIndex >= 0 && !element.closest('[inert]');
  const all = [...document.querySelectorAll<HTMLElement>(selector)].filter(isStop);
  const describe = (element: HTMLElement) => `${element.localName}.${element.className}: ${(element.ariaLabel ?? element.textContent).trim().slice(0, 40)}`;
  const outlined = (element: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  };
  /** Opaque, once what moves has arrived, and not behind something else, such as the header. */
  const isShown = (element: HTMLElement) => {
    for (let box: Element | null = element; box; box = box.parentElement) {
      for (const animation of getComputedStyle(box).opacity ? box.getAnimations() : []) animation.finish();
      if (Number(getComputedStyle(box).opacity) < 0.5) return false;
    }
    return [...element.getClientRects()].some(({ left, top, width, height }) => {
      // A tall box is seen by its middle or by one of its ends.
      const heights = [top + height / 2, top + 4, top + height - 4];
      return heights.some((y) => {
        const hit = document.elementFromPoint(left + width / 2, y);
        return hit !== null && (element.contains(hit) || hit.contains(element));
      });
    });
  };
  const walk = globalThis as unknown as Walk;
  walk.stops = [];
  walk.interactive = all.map(describe);
  scrollTo(0, 0);
  (document.activeElement as HTMLElement | null)?.blur();
  document.addEventListener('focusin', ({ target }) => {
    const element = target as HTMLElement;
    const seen = isShown(element) && (outlined(element) || (element.parentElement !== null && outlined(element.parentElement)));
    walk.stops.push({ place: all.indexOf(element), name: describe(element), seen });
  });
}
