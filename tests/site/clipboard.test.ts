import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pagesWith, topicPages } from './pages.ts';
import { bases, usePlace } from './places.ts';

/* What lands on the clipboard, and what a reader notices of it. */

const allowed: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };

/** What is on the clipboard: how many items, and their texts by kind. */
interface Clipboard {
  items: number;
  'text/plain'?: string;
  'text/html'?: string;
}

const clipboard = (tab: Page) =>
  tab.evaluate(async (): Promise<Clipboard> => {
    const items = await navigator.clipboard.read();
    const kinds = await Promise.all(items.flatMap((item) => item.types.map(async (type) => [type, await (await item.getType(type)).text()])));
    return { items: items.length, ...Object.fromEntries(kinds) };
  });

const spoken = (tab: Page, words: string) => tab.locator('copy-help [role=status]', { hasText: words }).waitFor({ state: 'attached' });
const focused = (tab: Page) => tab.evaluate(() => document.activeElement?.getAttribute('aria-label'));

describe.each(bases)('copying at %s', (base) => {
  const place = usePlace(base);
  const withTeam = pagesWith('data-copy="team"')[0]!.path.slice(1);

  /** A topic's page, with its first heading and title. */
  async function openTopic(path: string, options: BrowserContextOptions = allowed): Promise<{ tab: Page; id: string; heading: string; topic: string }> {
    const tab = await place.open(options);
    await tab.goto(place.url(path));
    const first = tab.locator('.sl-heading-wrapper > h2').first();
    await tab.locator('[data-copy=link]').first().waitFor({ state: 'attached' });
    const [id, heading, topic] = await Promise.all([first.getAttribute('id'), first.innerText(), tab.locator('h1').innerText()]);
    return { tab, id: id!, heading, topic };
  }

  test('the button of a heading copies one item of both kinds, says so, and keeps the focus', async () => {
    const { tab, id, heading, topic } = await openTopic(withTeam);
    const name = `Copy link to “${heading}”`;
    await tab.getByRole('button', { name }).focus();
    await tab.keyboard.press('Enter');
    await spoken(tab, `Copied: ${heading} — ${topic}`);
    const copied = await clipboard(tab);
    expect(copied.items).toBe(1);
    expect(copied['text/plain']).toBe(place.url(`s/${id}/`));
    expect(copied['text/html']).toMatch(new RegExp(`<a href="${place.url(`s/${id}/`)}"[^>]*>${heading} — ${topic}</a>`));
    expect(await focused(tab)).toBe(name);
    await tab.context().close();
  });

  test('the menu works by keyboard and gives the focus back', async () => {
    const { tab, id, heading, topic } = await openTopic(withTeam);
    const name = `Other ways to link to “${heading}”`;
    const button = tab.getByRole('button', { name });
    const item = () => tab.evaluate(() => document.activeElement?.textContent);
    await button.focus();
    await tab.keyboard.press('ArrowUp');
    await expect.poll(item).toBe('Address with #');
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await tab.keyboard.press('ArrowDown');
    expect(await item()).toBe('Titled link');
    await tab.keyboard.press('Escape');
    expect(await focused(tab)).toBe(name);
    expect(await button.getAttribute('aria-expanded')).toBe('false');

    const page = place.url(withTeam);
    const expected: Record<string, string> = {
      Markdown: `[${heading} — ${topic}](${place.url(`s/${id}/`)})`,
      MediaWiki: `[${place.url(`s/${id}/`)} ${heading} — ${topic}]`,
      'Permanent address': place.url(`s/${id}/`),
      'Address with #': `${page}#${id}`,
    };
    for (const [label, text] of Object.entries(expected)) {
      await button.click();
      await tab.getByRole('menuitem', { name: label }).click();
      await spoken(tab, `Copied: ${label}`);
      expect(await clipboard(tab)).toEqual({ items: 1, 'text/plain': text });
      expect(await focused(tab)).toBe(name);
    }
    await tab.context().close();
  });

  test('every heading with an id has its button, and the address it copies exists', async () => {
    const { tab } = await openTopic(withTeam);
    const ids = await tab.locator('.sl-heading-wrapper > [id]').evaluateAll((headings) => headings.map(({ id }) => id));
    expect(await tab.locator('[data-copy=link]').count()).toBe(ids.length);
    const answers = await Promise.all(ids.map(async (id) => (await fetch(place.url(`s/${id}/`))).status));
    expect(answers.every((status) => status === 200)).toBe(true);
    await tab.context().close();
  });

  test('without a clipboard the text is shown, selected, and closing gives the focus back', async () => {
    const { tab, id, heading } = await openTopic(withTeam, {});
    await tab.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    const name = `Copy link to “${heading}”`;
    await tab.getByRole('button', { name }).focus();
    await tab.keyboard.press('Enter');
    await tab.getByRole('dialog').waitFor();
    const selected = await tab.locator('dialog textarea').evaluate((field: HTMLTextAreaElement) =>
      document.activeElement === field ? field.value.slice(field.selectionStart, field.selectionEnd) : 'not focused',
    );
    expect(selected).toBe(place.url(`s/${id}/`));
    await tab.keyboard.press('Escape');
    expect(await focused(tab)).toBe(name);
    expect(await tab.locator('dialog.copy-by-hand').count()).toBe(0);
    await tab.context().close();
  });

  test('a block for a team copies as Markdown with permanent links', async () => {
    const { tab } = await openTopic(withTeam);
    await tab.getByRole('button', { name: 'Copy as Markdown', exact: true }).first().click();
    await spoken(tab, 'Copied: block as Markdown');
    const { 'text/plain': text = '' } = await clipboard(tab);
    expect(text).toMatch(/^## \S/);
    expect(text).toContain('- [ ] ');
    expect(text).toMatch(/\nSource: \[.+\]\(.+\)\n$/);
    const links = Array.from(text.matchAll(/\]\(([^)]+)\)/g), ([, address = '']) => address);
    expect(links.filter((address) => !address.startsWith(place.url('s/')) && !address.startsWith('https://'))).toEqual([]);
    await tab.context().close();
  });

  test('a table and the source of a diagram copy as text', async () => {
    const path = pagesWith('class="table-scroll"').find(({ html }) => html.includes('data-copy="diagram"'))!.path.slice(1);
    const { tab } = await openTopic(path);
    await tab.locator('[data-copy=table]').first().click();
    await spoken(tab, 'Copied: table as Markdown');
    expect((await clipboard(tab))['text/plain']).toMatch(/^\| .+ \|\n\| -+ .*\|\n\| /);
    await tab.locator('.diagram-files summary').first().click();
    const address = await tab.locator('.diagram-files a[href$=".mmd"]').first().getAttribute('href');
    await tab.locator('[data-copy=diagram]').first().click();
    await spoken(tab, 'Copied: Mermaid source');
    expect((await clipboard(tab))['text/plain']).toBe(await (await fetch(new URL(address!, place.host.url))).text());
    await tab.context().close();
  });
});

test('the script for copying is small, and the rest comes on first use', async () => {
  const { host, open } = usedAtRoot;
  const tab = await open(allowed);
  host.reset();
  await tab.goto(new URL(topicPages[0]!.path.slice(1), host.url).href, { waitUntil: 'networkidle' });
  const own = host.log.filter(({ path }) => /CopyHelp/.test(path));
  expect(own).toHaveLength(1);
  expect(own[0]!.bytes).toBeLessThanOrEqual(3_000);
  expect(host.log.filter(({ path }) => /\/(?:menu|markdown|by-hand)\./.test(path))).toEqual([]);
  await tab.locator('[data-copy=menu]').first().focus();
  await tab.keyboard.press('ArrowDown');
  await tab.getByRole('menu').waitFor();
  expect(host.log.filter(({ path }) => /\/menu\./.test(path))).toHaveLength(1);
  await tab.context().close();
});
const usedAtRoot = usePlace('/');

test('buttons of code blocks copy code without prompts', () => {
  const copied = topicPages.flatMap(({ html }) => Array.from(html.matchAll(/ data-code="([^"]*)"/g), ([, code = '']) => code));
  expect(copied.length).toBeGreaterThan(20);
  expect(copied.filter((code) => /(?:^|\x7f)(?:\$|#|>|[\w-]+=[#>]) /.test(code) && !/^#/.test(code))).toEqual([]);
});
