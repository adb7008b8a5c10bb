import { expect, test } from 'vitest';
import { collect } from '../../../src/snippets/collect.ts';
import { rewriteOutputs } from '../../../src/snippets/rewrite.ts';
import { fence } from './page.ts';

/** Writes these outputs, in the order of the blocks. */
function rewrite(source: string, ...texts: string[]): string {
  const { blocks } = collect(source, 'page.mdx');
  return rewriteOutputs(source, texts.map((text, i) => ({ block: blocks[i]!, text })));
}

test('adds, replaces and keeps outputs, and nothing else', () => {
  const source = `Ä😀\n\n${fence('ts run', 'a')}\nBetween 😀.\n\n${fence('ts run', 'b', 'old')}\n${fence('ts run', 'c', 'same')}\nEnd.\n`;
  expect(rewrite(source, 'new\nlines', 'longer than old', 'same')).toBe(
    `Ä😀\n\n${fence('ts run', 'a', 'new\nlines')}\nBetween 😀.\n\n${fence('ts run', 'b', 'longer than old')}\n${fence('ts run', 'c', 'same')}\nEnd.\n`,
  );
});

test('what was written is what is read again', () => {
  const source = '- item\n\n  ```ts run\n  x\n  ```\n\n<Failure>\n\n```ts run\ny\n```\n\n</Failure>\n';
  for (const text of ['a\n\n  b', '```\nfenced\n```', 'ends with ````', '', ' leading', '<b> {x} # *y*']) {
    const written = rewrite(source, text, text);
    expect(collect(written, 'page.mdx').blocks.map(({ output }) => output?.text)).toEqual([text, text]);
    expect(rewrite(written, text, text)).toBe(written);
  }
});
