import { follow, type Ledger } from './ledger.ts';
import type { LedgerRecord } from './record.ts';

/** Where an old address leads: a place on the site without a slash in front, `sql/#joins`. */
export interface Forward {
  /** The old section id. */
  id: string;
  /** Path below the site's base, with fragment. */
  target: string;
}

/**
 * Old ids that a heading answers to besides its own: sections of the same page that were renamed.
 *
 * @param ledger  What was published.
 * @param page    The page, without slashes.
 * @param section The heading's id now.
 */
export function oldIdsAt(ledger: Ledger, page: string, section: string): string[] {
  return sections(ledger)
    .filter((record) => record.to !== undefined && record.why === undefined && pagesOf(record).includes(page))
    .filter((record) => follow(ledger, 'section', record.id)?.id === section)
    .map(({ id }) => id);
}

/**
 * Sections that once stood on a page and whose content is elsewhere now: moved to another page,
 * renamed there, or retired. Retired ones lead to their own page, which explains.
 */
export function forwardsFrom(ledger: Ledger, page: string): Forward[] {
  return sections(ledger)
    .filter((record) => pagesOf(record).includes(page))
    .flatMap((record) => {
      const live = follow(ledger, 'section', record.id);
      if (record.why !== undefined) return [{ id: record.id, target: `s/${record.id}/` }];
      return live && live.page !== page ? [{ id: record.id, target: `${live.page}/#${live.id}` }] : [];
    });
}

/** Every address of a section that was ever right, without a slash in front. */
export function addressesOf(record: LedgerRecord): string[] {
  return [`s/${record.id}/`, ...pagesOf(record).map((page) => `${page}/#${record.id}`)];
}

function sections(ledger: Ledger): LedgerRecord[] {
  return ledger.records.filter(({ kind }) => kind === 'section');
}

function pagesOf({ page, earlier }: LedgerRecord): string[] {
  return [...(earlier ?? []), ...(page === undefined ? [] : [page])];
}
