import { AuthorError } from '../author-errors/index.ts';
import type { Catalog } from '../catalog/index.ts';
import { checkAddresses } from './addresses.ts';
import { checkComponents, type KnownComponents } from './components.ts';
import { checkDiagramIds } from './diagram-ids.ts';
import { checkFrontmatter } from './frontmatter.ts';
import { checkImages } from './images.ts';
import { checkLinks } from './links.ts';
import { checkPrerequisites } from './prerequisites.ts';
import { checkSections } from './sections.ts';

/** A check that another part of the site brings: of its fences, its sources, its diagrams. */
export type ContentCheck = (catalog: Catalog) => AuthorError[] | Promise<AuthorError[]>;

export interface CheckOptions {
  /** The components that pages may use. */
  components: KnownComponents;
  /** Checks of other parts, run after the ones of this folder. */
  more: readonly ContentCheck[];
}

/**
 * Looks at the whole content before anything is built and returns every mistake at once.
 *
 * @param catalog What the content folder holds.
 * @param options What the checks need to know besides.
 */
export async function checkContent(catalog: Catalog, options: CheckOptions): Promise<AuthorError[]> {
  const unreadable = catalog.unreadable.map(
    ({ file, line, problem }) => new AuthorError('page-unreadable', { file, line }, { problem }),
  );
  const own = [
    checkFrontmatter(catalog),
    checkAddresses(catalog),
    checkPrerequisites(catalog),
    checkSections(catalog),
    checkLinks(catalog),
    checkImages(catalog),
    checkComponents(catalog, options.components),
    checkDiagramIds(catalog),
  ];
  const more = await Promise.all(options.more.map((check) => check(catalog)));
  return [...unreadable, ...own.flat(), ...more.flat()];
}
