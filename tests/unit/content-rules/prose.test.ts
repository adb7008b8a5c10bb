import { expect, test } from 'vitest';
import { proseOf, wordsOf } from '../../../src/content-rules/prose.ts';

const source = `---
title: Not this
---

## A heading {#not-this}

First **P**artition line
second \`code\` line <Cite id="not-this" at="not this" /> end.

<Failure symptom="Reads \`fail\`">
Inside it's a [link](/not-this/).
</Failure>

> Quoted words.

| cell | other |
| --- | --- |
| {notThis} | last |

\`\`\`sql run
not this
\`\`\`
`;

test('text is found with its kind; code, tags and frontmatter are not text', () => {
  expect(proseOf(source).map((block) => [block.kind, wordsOf(block).map(({ text }) => text).join(' ')])).toEqual([
    ['heading', 'A heading'],
    ['paragraph', 'First Partition line second line end'],
    ['attribute', 'Reads'],
    ['paragraph', "Inside it's a link"],
    ['quote', 'Quoted words'],
    ['paragraph', 'cell'],
    ['paragraph', 'other'],
    ['paragraph', ''],
    ['paragraph', 'last'],
  ]);
});

test('each word knows its line', () => {
  const lines = Object.fromEntries(proseOf(source).flatMap(wordsOf).map(({ text, line }) => [text, line]));
  expect(lines).toMatchObject({ heading: 5, Partition: 7, second: 8, end: 8, Reads: 10, Inside: 11, Quoted: 14, last: 18 });
});
