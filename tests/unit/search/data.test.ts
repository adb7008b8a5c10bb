import { expect, test } from 'vitest';
import { packWords, unpackWords } from '../../../src/search/data.ts';
import { data } from './sample.ts';

test('words come out as they went in, in order, counts as powers of two', () => {
  const words = new Map([['index', 9], ['indexes', 3], ['in', 1], ['zone', 200], [`${'a'.repeat(40)}b`, 1], [`${'a'.repeat(40)}c`, 2]]);
  const unpacked = unpackWords(packWords(words));
  expect([...unpacked.keys()]).toEqual([...words.keys()].sort());
  expect(unpacked.get('index')).toBe(8);
  expect(unpacked.get('zone')).toBe(128);
});

test('neighbors share their beginnings', () => {
  expect(packWords(new Map([['index', 1], ['indexes', 1]])).words).toBe('0index 5es');
});

test('rows become objects; a page about the site has neither area nor level', () => {
  expect(data.sections[1]).toMatchObject({ id: 'deadlocks', page: { title: 'Locks and deadlocks', area: 'Data', level: 'essential' } });
  expect(data.pages[2]).toMatchObject({ area: '', level: '' });
});
