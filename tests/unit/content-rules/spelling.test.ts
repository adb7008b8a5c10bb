import { expect, test } from 'vitest';
import { findMisspellings } from '../../../src/content-rules/index.ts';
import { topic } from './samples.ts';

const found = async (body: string, dictionary: string[] = []) =>
  (await findMisspellings([topic('Fine words.', { slug: 'other' }), topic(body)], dictionary)).map(({ line, message }) => [line, /"(.*?)"/.exec(message)![1]]);

test('misspelled and British words are found at their lines', async () => {
  expect(await found('A fine line.\nA databaze\n\n<Check question="Which colour?">\nAnswer.\n</Check>\n')).toEqual([
    [7, 'databaze'],
    [9, 'colour'],
  ]);
});

test('the title and the description are read', async () => {
  const page = topic('');
  const findings = await findMisspellings([{ ...page, frontmatter: { ...page.frontmatter, description: 'A sentense.' } }], []);
  expect(findings).toMatchObject([{ file: page.file, line: 3 }]);
});

test('code, addresses, ids and words with an emphasized letter are left alone', async () => {
  expect(await found('A **t**ransaction, `databaze`, [a page](/databaze/), https://databaze.example/databaze and databaze.example.\n\n## Fine {#databaze}\n\n```text\ndatabaze\n```\n')).toEqual([]);
});

test('words of the dictionary are right, in any case', async () => {
  expect(await found('The databaze and Databaze.', ['databaze'])).toEqual([]);
});
