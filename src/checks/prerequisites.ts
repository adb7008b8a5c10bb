import { AuthorError, nearest, type Place } from '../author-errors/index.ts';
import type { Catalog, Page } from '../catalog/index.ts';
import { findCycle } from '../roadmap/index.ts';

/** Prerequisites and related topics exist, and prerequisites form no cycle. */
export function checkPrerequisites({ pages, planned }: Catalog): AuthorError[] {
  const topics = pages.filter((page) => page.kind === 'topic');
  const needs = new Map(planned.map((topic): [string, readonly string[]] => [topic.slug, topic.needs]));
  for (const page of topics) needs.set(page.slug, slugs(page, 'needs'));

  const errors = topics.flatMap((page) => [
    ...unknown(page, 'needs', 'prerequisite-unknown', needs),
    ...unknown(page, 'related', 'related-unknown', needs),
  ]);
  const cycle = findCycle(needs);
  const page = cycle && topics.find((topic) => cycle.includes(topic.slug));
  if (page) errors.push(new AuthorError('prerequisite-cycle', at(page, 'needs'), { cycle: cycle.join(' → ') }));
  return errors;
}

function unknown(
  page: Page,
  field: 'needs' | 'related',
  id: 'prerequisite-unknown' | 'related-unknown',
  known: ReadonlyMap<string, unknown>,
): AuthorError[] {
  return slugs(page, field)
    .filter((slug) => !known.has(slug))
    .map((slug) => new AuthorError(id, at(page, field), { slug, nearest: nearest(slug, known.keys()) }));
}

function slugs(page: Page, field: string): string[] {
  const value = page.frontmatter[field];
  return Array.isArray(value) ? value.filter((slug): slug is string => typeof slug === 'string') : [];
}

function at(page: Page, field: string): Place {
  return { file: page.file, line: page.fieldLines.get(field) ?? 1 };
}
