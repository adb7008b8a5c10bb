import { AuthorError, nearest } from '../author-errors/index.ts';
import type { Catalog, Heading, Page } from '../catalog/index.ts';

const wellFormed = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Every heading has an id that is well formed and unique in the site, no level is skipped, and `asks` names headings. */
export function checkSections({ pages }: Catalog): AuthorError[] {
  const taken = new Map<string, string>();
  return pages.flatMap((page) => {
    let before = 1;
    return page.headings.flatMap((heading) => {
      const errors = [...checkLevel(page, heading, before), ...checkId(page, heading, taken)];
      before = heading.depth;
      return errors;
    }).concat(checkAsks(page));
  });
}

/** `asks` speaks of sections that the page has. */
function checkAsks(page: Page): AuthorError[] {
  const asks = page.frontmatter['asks'];
  if (typeof asks !== 'object' || asks === null) return [];
  const ids = page.headings.flatMap(({ id }) => id ?? []);
  const place = { file: page.file, line: page.fieldLines.get('asks') ?? 1 };
  return Object.keys(asks)
    .filter((section) => !ids.includes(section))
    .map((section) => new AuthorError('asks-section-unknown', place, { section, nearest: nearest(section, ids) }));
}

function checkLevel(page: Page, heading: Heading, before: number): AuthorError[] {
  if (heading.depth >= 2 && heading.depth <= 3 && heading.depth <= before + 1) return [];
  const wanted = heading.depth === 1 ? 2 : Math.min(before + 1, 3);
  const values = { title: heading.title, level: heading.depth, before, wanted };
  return [new AuthorError('heading-level-skipped', { file: page.file, line: heading.line }, values)];
}

function checkId(page: Page, heading: Heading, taken: Map<string, string>): AuthorError[] {
  const place = { file: page.file, line: heading.line };
  const proposal = propose(page, heading.id ?? heading.title, taken);
  if (!heading.id) {
    const values = { title: heading.title, hashes: '#'.repeat(heading.depth), proposal };
    return [new AuthorError('section-id-missing', place, values)];
  }
  if (!wellFormed.test(heading.id)) return [new AuthorError('section-id-invalid', place, { id: heading.id, proposal })];
  const other = taken.get(heading.id);
  if (other) return [new AuthorError('section-id-duplicate', place, { id: heading.id, other, proposal })];
  taken.set(heading.id, `${page.file}:${heading.line}`);
  return [];
}

/** A free id made from a heading's words; the page's address goes in front where the words are taken. */
function propose(page: Page, words: string, taken: ReadonlyMap<string, string>): string {
  const id = words.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'section';
  if (!taken.has(id)) return id;
  const prefix = page.slug.replaceAll('/', '-');
  let candidate = `${prefix}-${id}`;
  for (let n = 2; taken.has(candidate); n++) candidate = `${prefix}-${id}-${n}`;
  return candidate;
}
