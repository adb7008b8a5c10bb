import { expect, test } from 'vitest';
import { asksOf, asksToIndex, packWords, shortId, textOf, textToIndex, unpackWords } from '../../../src/search/data.ts';
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

test('ids are short in the file, and whole again when read', () => {
  expect(shortId('locks-team', 'locks/')).toBe('~team');
  expect(shortId('deadlocks', 'locks/')).toBe('deadlocks');
  expect(data.sections.map(({ id, key }) => [id, key])).toContainEqual(['locks-team', 'en_c']);
});

test('what was indexed is divided again into questions and text', () => {
  const indexed = `Heading. ${asksToIndex(['who waits', 'what is node.js'])}. ${textToIndex('A · lock ¶ waits.')}`;
  expect(asksOf(indexed).map((ask) => ask.trim())).toEqual(['who waits', 'what is node.js.']);
  expect(textOf(indexed)).toBe('A · lock ¶ waits.');
});

test('all words of names are known; those that stand in no text count 1', () => {
  expect(data.words.get('deadlocks')).toBeGreaterThan(1);
  expect(data.words.get('mutex')).toBe(1);
  expect(data.words.get('secret')).toBe(1);
  expect(data.stems.has('mutex')).toBe(false);
});
