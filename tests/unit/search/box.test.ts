// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SearchBox } from '../../../src/search/box.ts';
import { SearchEngine, type Answer } from '../../../src/search/engine.ts';
import { readQuery } from '../../../src/search/query.ts';
import { data } from './sample.ts';

/* The engine is a stub here that answers when the test says so: this is about what a reader does meanwhile. */

const markup = (name: string) => `<search-box data-base="/t/"><form><button type="submit">Go</button><input maxlength="200">
  <select name="area"><option value="">any</option></select><select name="level"><option value="">any</option></select></form>
  <p role="status"></p><div class="search-recent"></div><div role="grid" id="${name}-results" hidden></div></search-box>`;

/** Questions that wait for their answers. */
let waiting: { text: string; resolve: (answer: Answer) => void; reject: (error: Error) => void }[];
const engine = {
  answer: (text: string) => new Promise<Answer>((resolve, reject) => void waiting.push({ text, resolve, reject })),
  excerpt: async () => [],
} as unknown as SearchEngine;
const found = (text: string, page: number, more: Partial<Answer> = {}): Answer => ({
  query: readQuery(text, data),
  groups: [{ page: data.pages[page]!, score: 1, sections: [{ section: data.sections.find((section) => section.page === data.pages[page])!, score: 1 }] }],
  leftOut: 0,
  nearest: [],
  ...more,
});

let box: SearchBox;
let opened: string[];
const field = () => box.querySelector('input')!;
const status = () => box.querySelector('[role=status]')!.textContent;
const recent = (one: Element = box) => [...one.querySelectorAll('[data-again]')].map((button) => button.textContent);
const type = (text: string) => {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
};
const press = (key: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  field().dispatchEvent(event);
  return event.defaultPrevented;
};
const enter = () => box.querySelector('form')!.requestSubmit();
const settled = () => new Promise((resolve) => setTimeout(resolve));

Element.prototype.scrollIntoView = () => {};

beforeEach(async () => {
  waiting = [];
  opened = [];
  localStorage.clear();
  vi.spyOn(SearchEngine, 'load').mockResolvedValue(engine);
  // jsdom lays nothing out.
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([new DOMRect()] as unknown as DOMRectList);
  await import('../../../src/search/box.ts');
  document.body.innerHTML = markup('dialog') + markup('page');
  box = document.querySelector<SearchBox>('search-box')!;
  document.body.onclick = (event) => {
    event.preventDefault();
    const link = (event.target as Element).closest('a');
    if (link) opened.push(link.getAttribute('href')!);
  };
});
afterEach(() => vi.restoreAllMocks());

// One load serves the whole page, so this has to come before any that succeeds.
test('an index that did not load is said, and loaded again for the next question', async () => {
  vi.mocked(SearchEngine.load).mockRejectedValueOnce(new Error('offline'));
  type('lock');
  await settled();
  expect(status()).toBe('The search index could not be loaded.');
  type('locks');
  await settled();
  waiting[0]!.resolve(found('locks', 0));
  await settled();
  expect(status()).toBe('1 page');
  expect(SearchEngine.load).toHaveBeenCalledTimes(2);
});

describe('Enter', () => {
  test('opens what answers the whole question, when it comes before the answer does', async () => {
    type('lock');
    await settled();
    waiting[0]!.resolve(found('lock', 0));
    await settled();
    type('password');
    await settled();
    enter();
    await settled();
    expect(opened).toEqual([]);
    waiting[1]!.resolve(found('password', 1));
    await settled();
    expect(opened).toEqual(['/t/passwords/']);
  });

  test('opens nothing once more was typed, or the box is hidden', async () => {
    type('lock');
    await settled();
    enter();
    type('locks');
    await settled();
    waiting[0]!.resolve(found('lock', 0));
    waiting[1]!.resolve(found('locks', 0));
    await settled();
    vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([] as unknown as DOMRectList);
    enter();
    await settled();
    expect(opened).toEqual([]);
  });
});

test('an answer that comes late is not drawn over a later one', async () => {
  type('lock');
  type('password');
  await settled();
  waiting[1]!.resolve(found('password', 1));
  await settled();
  waiting[0]!.resolve(found('lock', 0));
  await settled();
  expect(box.querySelector('[role=row] a')!.getAttribute('href')).toBe('/t/passwords/');
});

test('an emptied field shows nothing, even if an answer is still to come', async () => {
  type('lock');
  await settled();
  type(' ');
  waiting[0]!.resolve(found('lock', 0));
  await settled();
  expect(box.querySelector('[role=grid]')!.childElementCount).toBe(0);
  expect(field().getAttribute('aria-expanded')).toBe('false');
  expect(status()).toBe('');
});

test('a failure is said, and the next question is answered', async () => {
  type('lock');
  await settled();
  waiting[0]!.reject(new Error('offline'));
  await settled();
  expect(status()).toBe('The search index could not be loaded.');
  type('locks');
  await settled();
  waiting[1]!.resolve(found('locks', 0));
  await settled();
  expect(status()).toBe('1 page');
});

test.each([
  ['with filters that let nothing through', found('lock', 0, { groups: [], leftOut: 2 }), 'Nothing found for “lock” with these filters; without them, 2 pages.'],
  ['with something near', found('lock', 0, { groups: [], nearest: data.pages }), 'Nothing found for “lock”. The nearest topics:'],
  ['with nothing at all', found('lock', 0, { groups: [] }), 'Nothing found for “lock”.'],
  ['with more than is shown', found('lock', 0, { groups: Array(12).fill(found('lock', 0).groups[0]) }), '12 pages, the first 8 shown'],
])('an answer %s is told', async (_, answer, told) => {
  type(' lock ');
  await settled();
  waiting[0]!.resolve(answer);
  await settled();
  expect(status()).toBe(told);
});

test('text from an address or an index is no markup', async () => {
  type('<img src=x>');
  await settled();
  const page = { ...data.pages[0]!, title: '<b>Locks</b>' };
  waiting[0]!.resolve(found('lock', 0, { groups: [], nearest: [page] }));
  await settled();
  expect(box.querySelector('img, b')).toBeNull();
  expect(box.querySelector('[role=row] a')!.textContent).toContain('<b>Locks</b>');
});

test('arrows choose rows, but not while letters are composed or text is selected', async () => {
  type('lock');
  await settled();
  waiting[0]!.resolve(found('lock', 0));
  await settled();
  field().setSelectionRange(4, 4);
  expect(press('ArrowDown', { isComposing: true })).toBe(false);
  expect(press('ArrowRight', { shiftKey: true })).toBe(false);
  expect(press('ArrowDown')).toBe(true);
  expect(press('ArrowRight')).toBe(true);
  expect(press('ArrowLeft', { altKey: true })).toBe(false);
  expect(press('ArrowLeft')).toBe(true);
  field().setSelectionRange(1, 1);
  expect(press('ArrowRight')).toBe(false);
});

describe('recent searches', () => {
  const boxes = () => [...document.querySelectorAll('search-box')];
  beforeEach(async () => {
    type('lock');
    await settled();
    waiting[0]!.resolve(found('lock', 0));
    await settled();
    enter();
    await settled();
    type('');
  });

  test('are offered and cleared in every box of the page', () => {
    expect(boxes().map(recent)).toEqual([['lock'], ['lock']]);
    box.querySelector<HTMLElement>('[data-clear]')!.click();
    expect(boxes().map(recent)).toEqual([[], []]);
  });

  test('are asked as if they had been typed', async () => {
    const heard = vi.fn();
    box.querySelector('form')!.addEventListener('input', heard);
    box.querySelector<HTMLElement>('[data-again]')!.click();
    await settled();
    expect(waiting.at(-1)!.text).toBe('lock');
    expect(heard).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(field());
  });
});
