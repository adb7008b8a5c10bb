// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { FoundPage } from '../../../src/search/data.ts';
import { readQuery } from '../../../src/search/query.ts';
import { drawAnswer } from '../../../src/search/results.ts';
import { data } from './sample.ts';

const page = (path: string): FoundPage => ({ path, title: path, area: 'Data', level: 'core', aliases: [] });
const group = (of: FoundPage, scores: Record<string, number>) => ({
  page: of,
  score: Math.max(...Object.values(scores)),
  sections: Object.entries(scores).map(([id, score]) => ({ section: { page: of, id, heading: `About ${id}`, terms: [], key: id }, score })),
});
const drawn = (...groups: ReturnType<typeof group>[]) =>
  drawAnswer({ query: readQuery('about', data), groups, leftOut: 0, nearest: [] }, '/t/').groups.map((rows) =>
    [...rows.querySelectorAll('a')].map((link) => link.getAttribute('href')),
  );

test('a page shows its best sections, but none that is far weaker than what the next page has', () => {
  const strong = group(page('a/'), { one: 3, two: 2.9, three: 1 });
  const next = group(page('b/'), { four: 2.5 });
  expect(drawn(strong, next)).toEqual([
    ['/t/a/', '/t/a/#one', '/t/a/#two'],
    ['/t/b/', '/t/b/#four'],
  ]);
  expect(drawn(strong)).toEqual([['/t/a/', '/t/a/#one', '/t/a/#two', '/t/a/#three']]);
});

test('never more than three sections of a page', () => {
  expect(drawn(group(page('a/'), { one: 3, two: 3, three: 3, four: 3 }))[0]).toHaveLength(4);
});

test('the best row is the page where the page as a whole is the answer, and its best section otherwise', () => {
  const bestOf = (scores: Record<string, number>) =>
    drawAnswer({ query: readQuery('about', data), groups: [group(page('a/'), scores)], leftOut: 0, nearest: [] }, '/').groups[0]!.querySelector('[data-best] a')!.getAttribute('href');
  expect(bestOf({ '': 3, one: 2 })).toBe('/a/');
  expect(bestOf({ one: 3, '': 2 })).toBe('/a/#one');
});
