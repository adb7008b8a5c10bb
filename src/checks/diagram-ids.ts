import { AuthorError } from '../author-errors/index.ts';
import type { Catalog } from '../catalog/index.ts';
import { diagramId } from '../markdown/diagram-id.ts';

/** Every diagram has an id, unique in the site: it is part of an address. */
export function checkDiagramIds({ pages }: Catalog): AuthorError[] {
  const taken = new Map<string, string>();
  return pages.flatMap((page) =>
    page.fences.filter(({ lang }) => lang === 'mermaid').flatMap((fence, index) => {
      const place = { file: page.file, line: fence.line };
      const proposal = `${page.slug.replaceAll('/', '-')}-diagram-${index + 1}`;
      const id = diagramId(fence.meta);
      if (!id) return new AuthorError('diagram-id-missing', place, { proposal });
      const other = taken.get(id);
      if (other) return new AuthorError('diagram-id-duplicate', place, { id, other, proposal });
      taken.set(id, `${place.file}:${place.line}`);
      return [];
    }),
  );
}
