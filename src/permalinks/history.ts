import type { Ledger } from './ledger.ts';
import type { LedgerRecord } from './record.ts';

/**
 * What a ledger took back that an earlier one had promised. History only grows: a record stays,
 * keeps its pages, and once it leads elsewhere it never comes back to life.
 *
 * @param before The ledger as published on the main branch.
 * @param now    The ledger to check.
 * @returns One sentence for each broken promise.
 */
export function brokenPromises(before: Ledger, now: Ledger): string[] {
  return before.records.flatMap((record) => {
    const name = `The ${record.kind} "${record.id}"`;
    const current = now.get(record.kind, record.id);
    if (!current) return [`${name} was published and its record is gone.`];
    const lost = placesOf(record).filter((page) => !placesOf(current).includes(page));
    return [
      ...lost.map((page) => `${name} stood on /${page}/ and its record forgot it.`),
      ...(record.to !== undefined && current.to === undefined ? [`${name} led to "${record.to}" and is live again.`] : []),
    ];
  });
}

function placesOf({ page, earlier }: LedgerRecord): string[] {
  return [...(earlier ?? []), ...(page === undefined ? [] : [page])];
}
