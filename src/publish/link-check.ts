import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltPage } from './built-pages.ts';

/** A link of a built page that leads nowhere. */
export interface DeadLink {
  page: string;
  href: string;
  problem: string;
}

/**
 * Follows every link and resource of the built pages to a file, and every fragment to an
 * element. This sees what authors' checks cannot: links made by components, styles and scripts.
 *
 * @param pages  The built pages.
 * @param folder The output folder.
 * @param base   Base path of the site, with a slash at both ends.
 */
export function deadLinks(pages: readonly BuiltPage[], folder: string, base: string): DeadLink[] {
  const ids = new Map(pages.map(({ path, html }) => [path, idsOf(html)]));
  return pages.flatMap(({ path, html }) =>
    referencesOf(html).flatMap((href) => {
      const problem = follow(href, path, { ids, folder, base });
      return problem ? { page: path, href, problem } : [];
    }),
  );
}

interface Site {
  ids: ReadonlyMap<string, ReadonlySet<string>>;
  folder: string;
  base: string;
}

function follow(href: string, from: string, site: Site): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith('//')) return undefined;
  const url = new URL(href, `https://site.invalid${site.base}${from.replace(/(^|\/)index\.html$/, '$1')}`);
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(site.base)) return `it leaves the base path ${site.base}`;
  const file = fileFor(path.slice(site.base.length), site.folder);
  if (!file) return 'there is no such file';
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment === '' || !file.endsWith('.html')) return undefined;
  return site.ids.get(file)?.has(fragment) ? undefined : `the page has no element with the id "${fragment}"`;
}

/** The file that a static host answers with, relative to the output folder. */
function fileFor(path: string, folder: string): string | undefined {
  const candidates = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`, `${path}/index.html`];
  return candidates.find((candidate) => {
    const file = join(folder, candidate);
    return existsSync(file) && statSync(file).isFile();
  });
}

function referencesOf(html: string): string[] {
  const found = new Set<string>();
  for (const [, value = ''] of html.matchAll(/<[a-z][^>]*?\s(?:href|src)="([^"]*)"/g)) found.add(value.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
  return [...found];
}

function idsOf(html: string): Set<string> {
  return new Set(Array.from(html.matchAll(/<[a-z][^>]*?\sid="([^"]*)"/g), ([, id = '']) => id));
}
