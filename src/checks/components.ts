import { AuthorError } from '../author-errors/index.ts';
import type { Catalog, ComponentUse, Page } from '../catalog/index.ts';

/** What a component takes: the attributes it must have, and those it may have besides. */
export interface ComponentAttributes {
  required: readonly string[];
  optional: readonly string[];
}

/** The components that pages may use, by name. */
export type KnownComponents = Readonly<Record<string, ComponentAttributes>>;

/**
 * Every component used on a page exists and has the attributes it needs, and no others: one
 * that is misspelled would be dropped without a word. Lower-case names are HTML elements.
 *
 * @param known The components that pages may use.
 */
export function checkComponents({ pages }: Catalog, known: KnownComponents): AuthorError[] {
  return pages.flatMap((page) => page.components.filter(({ name }) => /^[A-Z]/.test(name)).flatMap((use) => checkUse(page, use, known)));
}

function checkUse(page: Page, { name, attributes, line }: ComponentUse, known: KnownComponents): AuthorError[] {
  const place = { file: page.file, line };
  const takes = known[name];
  if (!takes) return [new AuthorError('component-unknown', place, { name, known: Object.keys(known).join(', ') })];
  const names = [...takes.required, ...takes.optional];
  const list = names.join(', ') || 'none';
  return [
    ...takes.required
      .filter((attribute) => !attributes[attribute])
      .map((attribute) => new AuthorError('component-attribute-missing', place, { name, attribute })),
    ...Object.keys(attributes)
      .filter((attribute) => !names.includes(attribute))
      .map((attribute) => new AuthorError('component-attribute-unknown', place, { name, attribute, known: list })),
  ];
}
