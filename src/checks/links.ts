import { AuthorError, nearest } from '../author-errors/index.ts';
import type { Catalog, Page, Reference } from '../catalog/index.ts';

/** What the site publishes for programs, each with its schema. */
const documents = ['facts', 'links', 'roadmap', 'sources'].flatMap((name) => [`/${name}.json`, `/${name}.schema.json`]);

/** Addresses that are made by code and not from a content file. */
const madeByCode = ['/', '/offline/', ...documents];

interface Targets {
  /** Section ids of each page, by address. */
  sections: ReadonlyMap<string, ReadonlySet<string>>;
  planned: ReadonlySet<string>;
}

/** Links inside the site lead to a page and a section that exist; external ones are well formed. */
export function checkLinks(catalog: Catalog): AuthorError[] {
  const sections = new Map<string, ReadonlySet<string>>(madeByCode.map((address) => [address, new Set()]));
  for (const page of catalog.pages) {
    sections.set(`/${page.slug}/`, new Set(page.headings.flatMap(({ id }) => id ?? [])));
  }
  const targets = { sections, planned: new Set(catalog.planned.map(({ slug }) => `/${slug}/`)) };
  return catalog.pages.flatMap((page) => page.links.flatMap((link) => checkLink(page, link, targets)));
}

function checkLink(page: Page, link: Reference, targets: Targets): AuthorError[] {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link.url) || link.url.startsWith('//')) return checkExternal(page, link);
  const place = { file: page.file, line: link.line };
  const [beforeHash = '', fragment] = link.url.split('#');
  const [path = ''] = beforeHash.split('?');
  const address = path === '' ? `/${page.slug}/` : path;
  const ids = targets.sections.get(address);
  if (!ids) {
    if (targets.planned.has(address) && fragment === undefined) return [];
    const known = [...targets.sections.keys(), ...targets.planned];
    return [new AuthorError('link-broken', place, { href: link.url, nearest: nearest(address, known) })];
  }
  if (fragment === undefined || ids.has(fragment)) return [];
  return [new AuthorError('link-fragment-broken', place, { href: link.url, nearest: `${address}#${nearest(fragment, ids)}` })];
}

function checkExternal(page: Page, { url, line }: Reference): AuthorError[] {
  const problem = problemOf(url);
  return problem ? [new AuthorError('link-malformed', { file: page.file, line }, { href: url, problem })] : [];
}

function problemOf(url: string): string | undefined {
  if (!URL.canParse(url)) return 'it does not parse as an address';
  const { protocol, hostname } = new URL(url);
  if (protocol === 'mailto:') return undefined;
  if (protocol !== 'https:') return `it uses ${protocol.slice(0, -1)}`;
  return hostname.includes('.') ? undefined : `"${hostname}" is not a public host name`;
}
