import { join } from 'node:path';
import { readCatalog, type Catalog } from '../catalog/index.ts';
import { foundIn, readLedger, sectionSummaries, type Found, type Ledger } from '../permalinks/index.ts';

/** What pages about addresses ask for. */
export interface Permalinks {
  ledger: Ledger;
  /** The section, page or diagram with this id as it stands in the content now. */
  found(kind: Found['kind'], id: string): Found | undefined;
  /** Sections of a page in its order. */
  sectionsOf(page: string): readonly { id: string; title: string }[];
  /** First sentences of a section. */
  summary(page: string, section: string): string;
}

let current: Permalinks | undefined;

/** The ledger beside what the content has; read once a build, anew for each request in development. */
export function getPermalinks(): Permalinks {
  if (import.meta.env.DEV) return load();
  return (current ??= load());
}

function load(): Permalinks {
  const root = process.cwd();
  const catalog = readCatalog(join(root, 'src/content'), root);
  const items = new Map(foundIn(catalog).map((item) => [`${item.kind} ${item.id}`, item]));
  const summaries = lazySummaries(catalog);
  return {
    ledger: readLedger(root),
    found: (kind, id) => items.get(`${kind} ${id}`),
    sectionsOf: (slug) => {
      const headings = catalog.pages.find((page) => page.slug === slug)?.headings ?? [];
      return headings.flatMap(({ id, title }) => (id ? [{ id, title }] : []));
    },
    summary: (page, section) => summaries(page).get(section) ?? '',
  };
}

function lazySummaries({ pages }: Catalog): (slug: string) => Map<string, string> {
  const known = new Map<string, Map<string, string>>();
  return (slug) => {
    const page = pages.find((candidate) => candidate.slug === slug);
    const summaries = known.get(slug) ?? (page ? sectionSummaries(page.source) : new Map<string, string>());
    known.set(slug, summaries);
    return summaries;
  };
}
