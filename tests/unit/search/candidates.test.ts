import { expect, test } from 'vitest';
import { readCandidates } from '../../../src/search/candidates.ts';
import { readNames } from '../../../src/search/names.ts';
import { readQuery } from '../../../src/search/query.ts';
import { data } from './sample.ts';

const candidates = readCandidates(data, readNames(data));
const keys = (text: string, found: string[] = []) => [...candidates(readQuery(text, data).terms, found).values()].flat().map(({ key }) => key);

test('sections whose text has a word are candidates, in the order of the site', () => {
  expect(keys('nowhere ', ['en_e', 'en_b', 'unknown'])).toEqual(['en_b', 'en_e']);
});

test('so are sections of that name, and all sections of a page of that name', () => {
  expect(keys('pepper ')).toEqual(['en_e']);
  expect(keys('mutex ')).toEqual(['en_a', 'en_b', 'en_c']);
  expect(keys('nowhere ')).toEqual([]);
});

test('a beginning counts only while it may still be typed', () => {
  expect(keys('pepp')).toEqual(['en_e']);
  expect(keys('pepp ')).toEqual([]);
  expect(keys('mut')).toEqual(['en_a', 'en_b', 'en_c']);
});
