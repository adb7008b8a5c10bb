import type { Catalog } from '../catalog/index.ts';
import { diagramId } from '../markdown/index.ts';
import type { Kind } from './record.ts';

/** An id as it stands in the content now. */
export interface Found {
  kind: Kind;
  id: string;
  /** Address of the page without slashes. */
  page: string;
  /** What a reader calls it. */
  title: string;
  file: string;
  line: number;
}

/** Every page, section and diagram of the content. */
export function foundIn({ pages }: Catalog): Found[] {
  return pages.flatMap((page) => {
    const { file, slug } = page;
    const title = String(page.frontmatter['title'] ?? slug);
    const sections = page.headings.flatMap((heading): Found[] =>
      heading.id ? [{ kind: 'section', id: heading.id, page: slug, title: heading.title, file, line: heading.line }] : [],
    );
    const diagrams = page.fences.flatMap(({ lang, meta, code, line }): Found[] => {
      const id = lang === 'mermaid' ? diagramId(meta) : undefined;
      const name = /^\s*accTitle:\s*(.+)$/m.exec(code)?.[1] ?? id ?? '';
      return id ? [{ kind: 'diagram', id, page: slug, title: name, file, line }] : [];
    });
    return [{ kind: 'page', id: slug, page: slug, title, file, line: 1 }, ...sections, ...diagrams];
  });
}
