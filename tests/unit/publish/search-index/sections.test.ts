import { expect, test } from 'vitest';
import { sectionsIn } from '../../../../src/publish/search-index/sections.ts';
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

test('words of several sections belong to the site, and all words of names', () => {
  const section = (text: string) => ({ id: '', heading: '', text, terms: [] });
  const words = vocabulary([section('lock lock twice'), section('lock once 42 x'), section('twice')], ['Rare name, K8s']);
  expect(Object.fromEntries(words)).toEqual({ lock: 2, twice: 2, rare: 1, name: 1, k8s: 1 });
});
