import { createRoadmap, topicSchema, type Roadmap, type WrittenTopic } from '../roadmap/index.ts';
import type { Catalog } from './catalog.ts';

/**
 * The roadmap that a catalog's pages and planned topics form. Pages whose frontmatter is
 * not valid are left out; the check of frontmatter reports them.
 */
export function roadmapOf(catalog: Catalog): Roadmap {
  const written: WrittenTopic[] = [];
  for (const page of catalog.pages) {
    if (page.kind !== 'topic') continue;
    const result = topicSchema.safeParse(page.frontmatter);
    if (result.success) written.push({ slug: page.slug, ...result.data });
  }
  return createRoadmap(written, catalog.planned);
}
