import { expect, test } from 'vitest';
import { excerpt, marked, matcher } from '../../../src/search/excerpt.ts';
import { readQuery } from '../../../src/search/query.ts';
import { data } from './sample.ts';

const isAsked = matcher(readQuery('deadlocks lo', data));
const filler = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');

test('words are marked whatever their ending, and those still being typed by their beginning', () => {
  expect(marked('A deadlock, then a lock.', isAsked)).toEqual([
    { text: 'A ', marked: false },
    { text: 'deadlock,', marked: true },
    { text: ' then a ', marked: false },
    { text: 'lock.', marked: true },
  ]);
});

test('an excerpt is the part with most of what was asked for', () => {
  const text = `${filler(40)} deadlock ${filler(40)} deadlock near a lock ${filler(40)}`;
  const shown = excerpt(text, isAsked).map((piece) => piece.text).join('');
  expect(shown).toContain('deadlock near a lock');
  expect(shown.startsWith('… ') && shown.endsWith(' …')).toBe(true);
});

test('a short text is shown whole', () => {
  expect(excerpt('One lock.', isAsked).map((piece) => piece.text).join('')).toBe('One lock.');
});
