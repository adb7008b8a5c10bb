import { AuthorError } from '../author-errors/index.ts';
import type { Catalog } from '../catalog/index.ts';

/** Every image says in words what it shows. */
export function checkImages({ pages }: Catalog): AuthorError[] {
  return pages.flatMap((page) =>
    page.images
      .filter((image) => image.text.trim() === '')
      .map((image) => new AuthorError('image-without-alt', { file: page.file, line: image.line }, { src: image.url })),
  );
}
