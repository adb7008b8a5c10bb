import { expect, test } from 'vitest';
import { likeness, readNames } from '../../../src/search/names.ts';
import { readQuery } from '../../../src/search/query.ts';
import { rank, type TextScores } from '../../../src/search/rank.ts';
import { data } from './sample.ts';

const names = readNames(data);
const order = (text: string, scores: Record<string, Record<string, number>> = {}) => {
  const maps = new Map<string, TextScores>(Object.entries(scores).map(([word, found]) => [word, new Map(Object.entries(found))]));
  return rank(readQuery(text, data), data, names, maps).map(({ page, sections }) => [page.path, ...sections.map(({ section }) => section.id)]);
};

test('a page comes first for its title and for its other names', () => {
  expect(order('passwords ')[0]!.slice(0, 2)).toEqual(['passwords/', '']);
  expect(order('mutex')[0]!.slice(0, 2)).toEqual(['locks/', '']);
});

test('a section comes before its page for its own name', () => {
  expect(order('salt pepper ')[0]!.slice(0, 2)).toEqual(['passwords/', 'salt-and-pepper']);
});

test('a text that has all words comes before a name that has one', () => {
  const scores = { pepper: { b: 1 }, victim: { b: 1 }, wait: { b: 1 } };
  expect(order('pepper victim wait ', scores)[0]![0]).toBe('locks/');
});

test('a section that every page has comes after one of the subject with the same text', () => {
  const [first] = order('wait ', { wait: { b: 0.9, c: 0.9 } });
  expect(first!.slice(1, 3)).toEqual(['deadlocks', 'locks-team']);
});

test('a page that has nothing of a query is not named', () => {
  expect(order('pepper ').map(([path]) => path)).toEqual(['passwords/']);
});

test('a word that few sections have tells more than a common one', () => {
  const everywhere = Object.fromEntries(data.sections.map(({ key }) => [key, key === 'b' ? 1 : 0.5]));
  const [first] = order('common rare ', { common: everywhere, rare: { e: 1 } });
  expect(first![0]).toBe('passwords/');
});

test('a word that nobody has does not count', () => {
  expect(order('unheard pepper ')[0]![0]).toBe('passwords/');
});

test('a name is more like a query the less else it says', () => {
  const { terms } = readQuery('lock ', data);
  const name = (...stems: string[]) => [{ stems, words: stems, worth: 1 }];
  expect(likeness(name('lock'), terms, [1])).toBe(1);
  expect(likeness(name('lock', 'deadlock'), terms, [1])).toBeCloseTo(0.7);
  expect(likeness(name('salt'), terms, [1])).toBe(0);
});
