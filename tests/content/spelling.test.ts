import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findMisspellings } from '../../src/content-rules/index.ts';
import { catalog, expectNone } from './site.ts';

const dictionary = readFileSync(new URL('dictionary.txt', import.meta.url), 'utf8').trimEnd().split('\n');
const misspellings = await findMisspellings(catalog.pages, dictionary);

describe('spelling', () => {
  test.each(catalog.pages.map(({ file }) => file))('%s', (file) => {
    expectNone(misspellings.filter((finding) => finding.file === file));
  });
});

test('the dictionary is sorted, so that two people who add a word rarely conflict', () => {
  expect(dictionary).toEqual([...new Set(dictionary)].sort((a, b) => a.localeCompare(b, 'en')));
});
