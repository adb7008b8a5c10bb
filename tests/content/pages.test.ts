import { describe, expect, test } from 'vitest';
import {
  findFiller,
  findHeadingLevels,
  findMissingParts,
  findMissingSlots,
  findShortPage,
  findUncoveredTerms,
  findWeakSourcing,
} from '../../src/content-rules/index.ts';
import { catalog, evidence, expectNone, plan, topics } from './site.ts';

test('every page is MDX, and some are topics', () => {
  expectNone(catalog.unreadable.map(({ file, line, problem }) => ({ file, line, message: problem })));
  expect(topics.length).toBeGreaterThan(0);
});

describe.each(topics.map((page) => ({ slug: page.slug, page, planned: plan.get(page.slug) })))('$slug', ({ page, planned }) => {
  test('has its slots', () => expectNone(findMissingSlots(page, planned)));
  test('is long enough to explain its subject', () => expectNone(findShortPage(page)));
  test('rests on sources, most of them primary', () => expectNone(findWeakSourcing(page, evidence)));
  test('has headings one level at a time', () => expectNone(findHeadingLevels(page)));
  test('says nothing empty', () => expectNone(findFiller(page)));
  test.runIf(planned)('has its diagram, its run and its simulation', () => expectNone(findMissingParts(page, planned!)));
  test.runIf(planned)('covers its terms', () => expectNone(findUncoveredTerms(page, planned!)));
});
