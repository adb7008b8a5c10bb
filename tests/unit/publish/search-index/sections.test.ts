import { expect, test } from 'vitest';
import { stem, wordsOf } from '../../../../src/search/words.ts';
import { sectionsIn } from '../../../../src/publish/search-index/sections.ts';
import { readSynonyms } from '../../../../src/publish/search-index/synonyms.ts';
import { vocabulary } from '../../../../src/publish/search-index/vocabulary.ts';

const heading = (level: number, id: string, text: string) =>
  `<div class="sl-heading-wrapper level-h${level}"><h${level} id="${id}">${text}</h${level}><a class="sl-anchor-link">#<span class="sr-only">Section</span></a></div>`;
const html = `<html><body><h1>Locks</h1><div class="sl-markdown-content">
  <p>Before.</p>
  ${heading(2, 'deadlocks', 'Deadlocks')}
  <p>A <strong>victim</strong> is <em>end</em>ed. <strong>Cause.</strong></p><script>let x;</script><svg><text>drawn</text></svg>
  <ul><li>one</li><li>two<button>Copy</button></li></ul><p data-pagefind-ignore>ignored</p>
  ${heading(3, 'cycles', 'Cycles')}
  <p>Inside.</p>
  <section class="references"><p>Sources</p></section>
</div></body></html>`;

test('each section has its own text, without its subsections and without what is not read', () => {
  expect(sectionsIn(html)).toEqual([
    { id: '', heading: 'Locks', text: 'Before.', terms: [] },
    { id: 'deadlocks', heading: 'Deadlocks', text: 'A victim is ended. Cause. one two', terms: ['victim'] },
    { id: 'cycles', heading: 'Cycles', text: 'Inside.', terms: [] },
  ]);
});

test('words of several sections are the vocabulary, but for those of names, which the browser has', () => {
  const section = (text: string) => ({ id: '', heading: '', text, terms: [] });
  const words = vocabulary([section('lock lock twice'), section('lock once 42 x'), section('twice name'), section('name')], ['Rare name, K8s']);
  expect(Object.fromEntries(words)).toEqual({ lock: 2, twice: 2 });
});

test('no two phrases of a group of synonyms differ only in their endings', () => {
  const groups = readSynonyms();
  expect(groups.length).toBeGreaterThan(100);
  for (const group of groups) expect(new Set(group.map((phrase) => wordsOf(phrase).map(stem).join(' '))).size, group.join(', ')).toBe(group.length);
});
