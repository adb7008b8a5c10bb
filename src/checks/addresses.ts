import { AuthorError } from '../author-errors/index.ts';
import type { Catalog, Page } from '../catalog/index.ts';

/** Addresses that the site itself takes, besides those of pages. */
const reserved = new Map([['areas', 'the landing pages of areas'], ['404', 'the page for missing addresses'], ['offline', 'the page about keeping the site on a device']]);

/** Every address belongs to one page, and no written topic is still listed as planned. */
export function checkAddresses({ pages, planned, plannedFile }: Catalog): AuthorError[] {
  const takenBy = new Map<string, string>(reserved);
  const errors: AuthorError[] = [];
  for (const page of pages) {
    const other = takenBy.get(page.slug);
    if (other) errors.push(new AuthorError('slug-duplicate', { file: page.file, line: 1 }, { slug: page.slug, other }));
    else takenBy.set(page.slug, page.file);
  }
  const written = new Map(pages.filter((page) => page.kind === 'topic').map((page): [string, Page] => [page.slug, page]));
  for (const { slug } of planned) {
    const page = written.get(slug);
    if (page) errors.push(new AuthorError('slug-still-planned', { file: page.file, line: 1 }, { slug, planned: plannedFile }));
  }
  return errors;
}
