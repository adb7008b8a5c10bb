import { AuthorError } from '../author-errors/index.ts';
import type { Catalog } from '../catalog/index.ts';
import { diagramId } from '../markdown/diagram-id.ts';

/** Draws one diagram or throws the author's mistake. `file` is relative to the project's root. */
export type TryDiagram = (fence: { id: string; source: string; file: string; line: number }) => Promise<unknown>;

/**
 * Draws every diagram once, so that mistakes in all of them are reported together. What was
 * drawn is cached by content, so the pages find it finished.
 */
export function checkDiagrams(draw: TryDiagram) {
  return async ({ pages }: Catalog): Promise<AuthorError[]> => {
    const errors: AuthorError[] = [];
    for (const page of pages) {
      for (const fence of page.fences) {
        const id = diagramId(fence.meta);
        if (fence.lang !== 'mermaid' || !id) continue;
        try {
          await draw({ id, source: fence.code, file: page.file, line: fence.line });
        } catch (error) {
          if (!(error instanceof AuthorError)) throw error;
          errors.push(error);
        }
      }
    }
    return errors;
  };
}
