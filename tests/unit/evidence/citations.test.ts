import { mdxToJs, type MdastPluginInput } from 'satteri';
import { expect, test } from 'vitest';
import { citationNumbers, citationsOf, numberSources } from '../../../src/evidence/index.ts';
import { numberUses } from '../../../src/evidence/citation-numbers.ts';

const page = `---
title: A page
---

One. <Cite id="b" at="section 3" /> Version <Fact id="f" />.

<Failure symptom="<Cite id='not-this' /> in an attribute">
Two. <Cite id="a" />

- Again <Cite id="b" />
</Failure>

\`<Cite id="code" />\`

\`\`\`mdx
<Cite id="fence" />
\`\`\`

<Cite id="c" />
`;

const sourceOf = (fact: string) => (fact === 'f' ? 'a' : undefined);

test('uses are found in the order of the text, with their lines', () => {
  const { uses, sources, facts } = citationsOf(page);
  expect(uses.map(({ kind, id, line, place }) => [kind, id, line, place])).toEqual([
    ['cite', 'b', 5, 1],
    ['fact', 'f', 5, 2],
    ['cite', 'a', 8, 3],
    ['cite', 'b', 10, 4],
    ['cite', 'c', 19, 5],
  ]);
  expect(uses[0]!.at).toBe('section 3');
  expect([sources, facts]).toEqual([['b', 'a', 'c'], ['f']]);
});

test('a citation without an id is a use of nothing', () => {
  expect(citationsOf('Text <Cite />').uses).toEqual([{ kind: 'cite', id: '', line: 1, place: 1 }]);
});

test('sources are numbered by first appearance, facts bring theirs', () => {
  const numbered = numberSources(citationsOf(page).uses, sourceOf);
  expect(numbered.map(({ id, number, uses }) => [id, number, uses.map(({ place }) => place)])).toEqual([
    ['b', 1, [1, 4]],
    ['a', 2, [2, 3]],
    ['c', 3, [5]],
  ]);
});

test('an unknown fact takes no number', () => {
  expect(numberSources(citationsOf('<Fact id="x" /> <Cite id="b" />').uses, sourceOf).map(({ id, number }) => [id, number])).toEqual([['b', 1]]);
});

function attributesIn(plugin: MdastPluginInput, fileURL?: URL): string[] {
  const { code } = mdxToJs(page, { mdastPlugins: [plugin], ...(fileURL && { fileURL }) }) as { code: string };
  return [...code.matchAll(/_jsx\((?:Cite|Fact), \{([^}]*)\}/g)].map((match) => match[1]!.replace(/\s+/g, ' ').trim());
}

test('the plugin tells each use its page, its place and its number', () => {
  expect(attributesIn(numberUses(page, 'cap-theorem', sourceOf))).toEqual([
    'id: "b", at: "section 3", page: "cap-theorem", place: "1", number: "1"',
    'id: "f", page: "cap-theorem", place: "2", number: "2"',
    'id: "a", page: "cap-theorem", place: "3", number: "2"',
    'id: "b", page: "cap-theorem", place: "4", number: "1"',
    'id: "c", page: "cap-theorem", place: "5", number: "3"',
  ]);
});

test('the plugin names the page after its file and reads facts from the content root', () => {
  const attributes = attributesIn(citationNumbers('/nowhere'), new URL('file:///content/docs/data/cap-theorem.mdx'));
  expect(attributes[0]).toContain('page: "cap-theorem"');
  expect(attributes[1]).toContain('number: "0"');
});
