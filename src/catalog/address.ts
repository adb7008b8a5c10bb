import type { PageKind } from './page.ts';

/** Where a content file stands on the site. */
export interface Address {
  kind: PageKind;
  folder: string;
  /** The address without slashes around it. */
  slug: string;
}

/**
 * The address of a content file. Addresses are flat, so that a topic can change areas
 * without changing its address; landing pages of areas stand below `areas/`.
 *
 * @param path Path relative to `content/docs/`, with forward slashes: `data/cap-theorem.mdx`.
 */
export function addressOf(path: string): Address {
  const parts = path.replace(/\.mdx?$/, '').split('/');
  const name = parts.at(-1) ?? '';
  const folder = parts.length > 1 ? (parts[0] ?? '') : '';
  if (folder === '') return { kind: 'site', folder, slug: name };
  if (name === 'index') return { kind: 'landing', folder, slug: `areas/${folder}` };
  return { kind: 'topic', folder, slug: name };
}
