import { expect, test } from 'vitest';
import { readQuery } from '../../../src/search/query.ts';
import { data } from './sample.ts';

const ways = (text: string) => readQuery(text, data).terms.map((term) => term.ways.map(({ words }) => words.join(' ')));

test('words without subject go, unless there are no others', () => {
  expect(ways('what is a deadlock')).toEqual([['deadlock']]);
  expect(ways('what is it')).toHaveLength(3);
});

test('synonyms are further ways, also of words that belong together', () => {
  expect(ways('secret ')).toEqual([['secret', 'password']]);
  expect(ways('log in ')[0]).toEqual(['log in', 'login', 'password']);
});

test('what was typed is trusted most, a synonym less, a correction in between at most', () => {
  const trust = (text: string) => readQuery(text, data).terms[0]!.ways.map((way) => way.trust);
  expect(trust('secret ')).toEqual([1, 0.8]);
  expect(trust('pasword ')[1]).toBe(0.85);
});

test('a slip is corrected and told; a beginning of a word is none', () => {
  expect(readQuery('deadlcok ', data).corrected).toBe('deadlock');
  expect(readQuery('deadl', data).corrected).toBeUndefined();
  expect(readQuery('deadlocked ', data).corrected).toBeUndefined();
});

test('words are divided and joined as the site writes them', () => {
  expect(ways('loadbalancer ')[0]).toContain('load balancer');
  expect(readQuery('loadbalancer ', data, new Set(['loadbalancer'])).terms[0]!.ways.map(({ words }) => words.join(' '))).toEqual(['loadbalancer', 'load balancer']);
  expect(ways('web hook ').every((term) => term.includes('webhook'))).toBe(true);
});

test('what stands in quotation marks is a phrase', () => {
  expect(readQuery('"row lock" "x" “salt pepper”', data).phrases).toEqual(['row lock', 'salt pepper']);
});

test('a rare word that the index has is none to correct', () => {
  expect(readQuery('deadlcok ', data, new Set(['deadlcok'])).corrected).toBeUndefined();
});

test('a word with underscores that nobody has is asked for in its parts', () => {
  expect(ways('salt_pepper ')).toEqual([['salt'], ['pepper']]);
  expect(readQuery('salt_pepper ', data, new Set(['salt_pepper'])).terms).toHaveLength(1);
});

test.each([
  ['do I need a lock', 'when'],
  ['when not to use a lock', 'when'],
  ['is a queue really necessary', 'when'],
  ['should we salt passwords', 'when'],
  ['lock vs mutex', 'choices'],
  ['Argon2id or bcrypt', 'choices'],
  ['how does a deadlock end', undefined],
  ['needless order', undefined],
])('“%s” asks %s', (text, aim) => {
  expect(readQuery(text, data).aim).toBe(aim);
});
