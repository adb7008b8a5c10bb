import { AuthorError } from '../author-errors/index.ts';
import type { Catalog } from '../catalog/index.ts';

/**
 * Every component used on a page exists. Lower-case names are HTML elements.
 *
 * @param known Names of the components that pages may use.
 */
export function checkComponents({ pages }: Catalog, known: readonly string[]): AuthorError[] {
  return pages.flatMap((page) =>
    page.components
      .filter(({ name }) => /^[A-Z]/.test(name) && !known.includes(name))
      .map(({ name, line }) => new AuthorError('component-unknown', { file: page.file, line }, { name, known: known.join(', ') })),
  );
}
