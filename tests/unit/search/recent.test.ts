// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetSearches, recentSearches, rememberSearch } from '../../../src/search/recent.ts';

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

test('the last search comes first, and each stands once, whatever its letters', () => {
  for (const text of ['cap theorem', 'Locks', ' locks ', '  ']) rememberSearch(text);
  expect(recentSearches()).toEqual(['locks', 'cap theorem']);
});

test('the oldest go', () => {
  for (let at = 1; at <= 10; at++) rememberSearch(`search ${at}`);
  expect(recentSearches()).toHaveLength(8);
  expect(recentSearches().at(-1)).toBe('search 3');
});

test('nothing is left of what is forgotten', () => {
  rememberSearch('locks');
  forgetSearches();
  expect(recentSearches()).toEqual([]);
  expect(localStorage.length).toBe(0);
});

test.each(['not JSON', '{"a":1}', 'null', '[1,{"a":2}]'])('what somebody else left there (%s) is no search', (left) => {
  rememberSearch('locks');
  localStorage.setItem(localStorage.key(0)!, left);
  expect(recentSearches()).toEqual([]);
});

test.each([
  ['refuses', { getItem: refuse, setItem: refuse, removeItem: refuse }],
  ['is full', { getItem: () => null, setItem: refuse, removeItem: () => {} }],
  ['is not there', undefined],
])('a browser whose storage %s has no recent searches', (_, storage) => {
  vi.stubGlobal('localStorage', storage);
  expect(() => rememberSearch('locks')).not.toThrow();
  expect(() => forgetSearches()).not.toThrow();
  expect(recentSearches()).toEqual([]);
});

function refuse(): never {
  throw new DOMException('Access is denied for this document.', 'SecurityError');
}
