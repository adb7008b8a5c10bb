import { expect, test } from 'vitest';
import { parseFenceOptions } from '../../../src/snippets/fence-options.ts';

test('reads bare words, values and quoted values', () => {
  expect(parseFenceOptions(`run setup=shop title="Two words" id='x-1'`)).toEqual({ run: true, setup: 'shop', title: 'Two words', id: 'x-1' });
});

test('leaves line ranges and marked text to Expressive Code', () => {
  expect(parseFenceOptions('run {1,3-4} "setup" /fails/')).toEqual({ run: true });
});
