import { expect, test } from 'vitest';
import { isStopWord, stem, wordsOf } from '../../../src/search/words.ts';

test.each([
  ['N+1 queries in Node.js, C# and C++', ['n+1', 'queries', 'in', 'node.js', 'c#', 'and', 'c++']],
  ['TCP/IP: half-open', ['tcp', 'ip', 'half', 'open']],
  ['Röhm’s work_mem, 40001.', ['rohms', 'work_mem', '40001']],
  ['', []],
])('the words of “%s”', (text, words) => expect(wordsOf(text)).toEqual(words));

test.each([['indexes', 'index'], ['retries', 'retry'], ['caching', 'cached'], ['node.js', 'nodejs']])('%s and %s have the same stem', (one, other) => {
  expect(stem(one)).toBe(stem(other));
});

test('a word without subject is told from one with', () => {
  expect(isStopWord('what')).toBe(true);
  expect(isStopWord('index')).toBe(false);
});

test('what means nothing in parts stays one word', () => {
  expect(wordsOf('Cache-Control: no-store; X-Forwarded-For')).toEqual(['cache', 'control', 'no-store', 'x-forwarded-for']);
  expect(wordsOf('a no-brainer, no luck, piano-tuner, x')).toEqual(['a', 'no-brainer', 'no', 'luck', 'piano', 'tuner', 'x']);
});
