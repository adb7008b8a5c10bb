import { expect, test } from 'vitest';
import { checkSnippets } from '../../../src/snippets/index.ts';
import { fence } from './page.ts';

const check = (info: string, output: string | undefined = 'x') =>
  checkSnippets(fence(info, '1', output), 'src/content/docs/data/page.mdx').map(({ id, message }) => ({ id, message }));

test.each([
  'sql run', 'sql run setup=shop title="T" id=a', 'sql run sessions setup=shop', 'ts run fails', 'http run server=product-api',
  'sh run continues fails', 'json validate=json fails',
])('accepts %s', (info) => {
  expect(check(info)).toEqual([]);
});

test.each([
  ['python run', 'snippet-unknown-engine', 'a "python" block.'],
  ['ts run sessions', 'snippet-unknown-engine', 'with `sessions`'],
  ['sql run setup=shop fails', 'snippet-unknown-option', 'setup, title, id'],
  ['ts run setup=shop', 'snippet-unknown-option', '"setup"'],
  ['http run', 'snippet-option-missing', 'product-api'],
  ['json validate fails', 'snippet-option-missing', 'json-schema'],
  ['sql run setup=shopp', 'snippet-file-missing', 'src/snippets/setups/shopp.sql; the nearest existing one is "shop"'],
  ['http run server=nothing', 'snippet-file-missing', 'src/snippets/servers/nothing.ts'],
  ['json validate=jsn fails', 'snippet-file-missing', 'src/snippets/validators/jsn.ts; the nearest existing one is "json"'],
])('refuses %s', (info, id, text) => {
  const [error, ...others] = check(info);
  expect(others).toEqual([]);
  expect(error).toMatchObject({ id, message: expect.stringContaining(text) });
  expect(error!.message).toMatch(/^src\/content\/docs\/data\/page\.mdx:1 /);
});

test('asks for the output of a block that prints, and not of one that is only validated', () => {
  const ids = (info: string) => checkSnippets(fence(info, '1'), 'page.mdx').map(({ id }) => id);
  expect(ids('ts run')).toEqual(['snippet-without-output']);
  expect(ids('json validate=json fails')).toEqual(['snippet-without-output']);
  expect(ids('json validate=json')).toEqual([]);
});

test('lists every mistake in the order of the page', () => {
  const source = `${fence('ts run', '1')}\n\`\`\`text output\na\n\`\`\`\n\n\`\`\`text output\nb\n\`\`\`\n\n${fence('go run', '1', 'x')}`;
  expect(checkSnippets(source, 'page.mdx').map(({ id, place }) => [id, place.line])).toEqual([
    ['snippet-orphan-output', 9],
    ['snippet-unknown-engine', 13],
  ]);
});
