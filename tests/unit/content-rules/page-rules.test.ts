import { expect, test } from 'vitest';
import {
  fewestSources,
  fewestWords,
  findFiller,
  findHeadingLevels,
  findMissingParts,
  findMissingSlots,
  findShortPage,
  findUncoveredTerms,
  findWeakSourcing,
  parsePlan,
} from '../../../src/content-rules/index.ts';
import { parseEvidence } from '../../../src/evidence/index.ts';
import { planned, topic } from './samples.ts';

const slots = (names: string[]) => names.map((name) => `## ${name} {#cap-theorem-${name}}`).join('\n\n');
const technical = ['in-short', 'when', 'fails', 'misunderstood', 'team', 'check'];

test('slots: a technical topic needs six, and more for what it shows', () => {
  expect(findMissingSlots(topic(slots(technical)), planned({}))).toEqual([]);
  const findings = findMissingSlots(topic(slots(technical.slice(1))), planned({ runs: true, simulates: true }));
  expect(findings.map(({ message }) => /\{#(.*)\}/.exec(message)![1])).toEqual(['cap-theorem-in-short', 'cap-theorem-see', 'cap-theorem-run']);
  expect(findings[0]).toMatchObject({ file: 'src/content/docs/data/cap-theorem.mdx', line: 1 });
});

test('slots: a topic of practice and career needs one', () => {
  expect(findMissingSlots(topic(slots(['in-short']), { area: 'practice' }), undefined)).toEqual([]);
  expect(findMissingSlots(topic('', { area: 'practice' }), undefined)).toHaveLength(1);
});

test('length: words count, code and tags do not', () => {
  const words = 'word '.repeat(fewestWords);
  expect(findShortPage(topic(words))).toEqual([]);
  const short = findShortPage(topic(`${words.slice(5)}\n\n\`code\` <Cite id="a" at="more words" />\n\n\`\`\`text\nmore words\n\`\`\`\n`));
  expect(short[0]!.message).toContain(`has ${fewestWords - 1} words`);
});

test.each([
  ['diagram', '```mermaid id=a\nflowchart TB\n```'],
  ['runs', '```sql run setup=shop\nselect 1;\n```'],
  ['runs', '```yaml validate=kubernetes\na: 1\n```'],
  ['simulates', '<CapSimulation />'],
])('parts: the %s that the plan asks for', (part, text) => {
  const plan = planned({ [part]: true });
  expect(findMissingParts(topic(text), plan)).toEqual([]);
  expect(findMissingParts(topic('```text title="run it"\nrunning\n```\n\n<Simulated />'), plan)).toHaveLength(1);
  expect(findMissingParts(topic(''), planned({}))).toEqual([]);
});

test('covers: the long words of each term occur somewhere', () => {
  const plan = planned({ covers: ['replicas and leaders', 'quorum reads', 'P of CAP'] });
  expect(findUncoveredTerms(topic('A replica follows its leader. A quorum answers a read.'), plan)).toEqual([]);
  const findings = findUncoveredTerms(topic('A replica answers a read.'), plan);
  expect(findings.map(({ message }) => message)).toEqual([
    '"replicas and leaders" is not covered: no "leader" on the page',
    '"quorum reads" is not covered: no "quorum" on the page',
  ]);
});

const ids = ['a', 'b', 'c', 'd', 'e'];
const evidence = (primaries: number) =>
  parseEvidence(
    ids.map((id, index) => ({
      file: `src/content/sources/${id}.yaml`,
      text: `type: book\ntitle: A title\nURL: https://example.com/\nprimary: ${index < primaries}\n`,
    })),
    [{ file: 'src/content/facts/f.yaml', text: 'value: 1\nstatement: A number\nsource: e\nchecked: 2026-11-20\nrecheck: 2027-11-20\n' }],
  );
const cites = (list: string[]) => list.map((id) => `<Cite id="${id}" />`).join(' ');

test('sources: different ones count, also behind facts, and most are primary', () => {
  const page = topic(`${cites(ids.slice(0, fewestSources - 1))} <Fact id="f" />`);
  expect(findWeakSourcing(page, evidence(3))).toEqual([]);
  expect(findWeakSourcing(page, evidence(2))[0]!.message).toContain('only 2 of 5');
  expect(findWeakSourcing(topic(cites(['a', 'a', 'b', 'c', 'd', 'unknown'])), evidence(5))[0]!.message).toContain('rests on 4 different');
});

test('headings: one level at a time, between 2 and 3', () => {
  expect(findHeadingLevels(topic('## A {#a}\n\n### B {#b}\n\n## C {#c}\n'))).toEqual([]);
  const findings = findHeadingLevels(topic('### A {#a}\n\n## B {#b}\n\n### C {#c}\n\n#### D {#d}\n\n# E {#e}\n'));
  expect(findings.map(({ line, message }) => [line, /"(\w)"/.exec(message)![1]])).toEqual([
    [6, 'A'],
    [12, 'D'],
    [14, 'E'],
  ]);
});

test.each([
  'A powerful engine.',
  'This is crucial.',
  'When it comes\nto caches, delve into them.',
  'It plays a key role.',
  "In today's world caches matter.",
  'A cache can unlock the full potential of reads.',
  '<Myth claim="A robust claim">\nText.\n</Myth>',
])('filler: "%s"', (text) => {
  expect(findFiller(topic(text)).length).toBeGreaterThan(0);
});

test.each([
  'A lock that nobody can unlock; a test harness; the realm of a Basic challenge; an attacker elevates privileges.',
  'Code that says `powerful`.',
  '> A powerful quotation.',
])('filler: nothing in "%s"', (text) => {
  expect(findFiller(topic(text))).toEqual([]);
});

test('filler: the line is the one of the word', () => {
  expect(findFiller(topic('One\ntwo **and\nthree** robust.'))[0]).toMatchObject({ line: 8 });
});

test('the plan is strict', () => {
  const entry = 'covers: [a term]\n  diagram: true\n  runs: false\n  simulates: false\n';
  expect(parsePlan(`cap-theorem:\n  ${entry}`).get('cap-theorem')).toMatchObject({ covers: ['a term'], diagram: true });
  expect(() => parsePlan(`cap-theorem:\n  ${entry}  more: 1\n`)).toThrow();
});
