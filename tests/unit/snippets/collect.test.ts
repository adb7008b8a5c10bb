import { expect, test } from 'vitest';
import { collect } from '../../../src/snippets/collect.ts';
import { fence } from './page.ts';

test('finds blocks in order, with their outputs and lines', () => {
  const source = `---\ntitle: T\n---\n\n${fence('sql run setup=shop', 'select 1;', 'one')}\n${fence('js', 'not run')}\n${fence('ts run', 'f()')}`;
  const { blocks, problems } = collect(source, 'page.mdx');
  expect(problems).toEqual([]);
  expect(blocks.map(({ line, lang, code, output }) => ({ line, lang, code, output: output?.text }))).toEqual([
    { line: 5, lang: 'sql', code: 'select 1;', output: 'one' },
    { line: 17, lang: 'ts', code: 'f()', output: undefined },
  ]);
  expect(blocks[0]!.output!.line).toBe(9);
});

test('finds blocks inside lists and components, with their indentation', () => {
  const inside = '<Failure symptom="x">\n\n- item\n\n  ```sh run\n  git init\n  ```\n\n</Failure>\n';
  expect(collect(inside, 'page.mdx').blocks[0]).toMatchObject({ indent: '  ', code: 'git init', line: 5 });
});

test('an output belongs to the fence right before it and to no other', () => {
  for (const before of ['Text.\n', fence('sql', 'select 1;'), fence('json validate=json', '{}'), fence('sql run', 'select 1;', 'one')]) {
    const source = `${before}\n\`\`\`text output\nlost\n\`\`\`\n`;
    expect(collect(source, 'page.mdx').problems.map(({ id }) => id)).toEqual(['snippet-orphan-output']);
  }
  const line = collect('Text.\n\n```text output\nlost\n```\n', 'page.mdx').problems[0]!.place.line;
  expect(line).toBe(3);
});

test('a block that is to be invalid has an output', () => {
  const { blocks, problems } = collect(fence('json validate=json fails', '{', 'message'), 'page.mdx');
  expect(problems).toEqual([]);
  expect(blocks[0]!.output!.text).toBe('message');
});

test('options of a run without `run` are an error: the block would silently not be run', () => {
  const { blocks, problems } = collect(fence('sql setup=shop', 'select 1;'), 'page.mdx');
  expect(blocks).toEqual([]);
  expect(problems.map(({ id }) => id)).toEqual(['snippet-unknown-option']);
});
