import { expect, test } from 'vitest';
import { findSharedRuns, sharedRun } from '../../../src/content-rules/index.ts';
import { topic } from './samples.ts';

const run = Array.from({ length: sharedRun }, (_, index) => `w${index}`).join(' ');
const findingsFor = (first: string, second: string) => findSharedRuns([topic(first, { slug: 'first' }), topic(second, { slug: 'second' })]);

test('a run on two pages is found once, at the later page, whatever its case and length', () => {
  const [finding, ...others] = findingsFor(`Before ${run} and so on.`, `\nOther\n${run.toUpperCase()} and so on.`);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ file: 'src/content/docs/data/second.mdx', line: 8 });
  expect(finding!.message).toContain('src/content/docs/data/first.mdx:6');
});

test('one word less, or another word in it, is no run', () => {
  expect(findingsFor(run, run.replace('w0 ', ''))).toEqual([]);
  expect(findingsFor(run, run.replace('w5', 'other'))).toEqual([]);
  expect(findingsFor(run.replace('w5', '`one`'), run.replace('w5', '`other`'))).toEqual([]);
});

test('inline code, emphasis and links do not hide a run', () => {
  expect(findingsFor(run.replace('w5', '`w5`'), run.replace('w5', '`w5`'))).toHaveLength(1);
  expect(findingsFor(run, run.replace('w5', '**w5**').replace('w7', '[w7](/a/)'))).toHaveLength(1);
});

test.each([
  ['fences', `\`\`\`text\n${run}\n\`\`\``],
  ['quotations', `> ${run}`],
  ['quotation marks', `They say "${run}" there.`],
])('%s may be the same', (_, text) => {
  expect(findingsFor(text, text)).toEqual([]);
});

test('a run must stand in one paragraph, and a page may repeat itself', () => {
  expect(findingsFor(run, run.replace('w5', 'w5\n\n'))).toEqual([]);
  expect(findSharedRuns([topic(`${run}\n\n${run}`)])).toEqual([]);
});
