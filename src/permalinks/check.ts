import { AuthorError, nearest, type Place } from '../author-errors/index.ts';
import type { Found } from './found.ts';
import { follow, type Ledger } from './ledger.ts';
import type { LedgerRecord } from './record.ts';

/** Finds where an id stood when it was last committed, or `undefined` where there is no history. */
export type LastPlace = (record: LedgerRecord) => Place | undefined;

/**
 * Compares the content with what was published: nothing published may be gone, have moved or
 * come back as something else without the ledger saying so, and nothing new may be missing from it.
 *
 * @param ledger    What was published.
 * @param found     What the content has now.
 * @param lastPlace Where a missing id stood.
 */
export function checkLedger(ledger: Ledger, found: readonly Found[], lastPlace: LastPlace): AuthorError[] {
  const present = new Map(found.map((item) => [`${item.kind} ${item.id}`, item]));
  const unlisted = found.filter(({ kind, id }) => !ledger.get(kind, id));
  const gone = ledger.records.filter((record) => record.to === undefined && !present.has(`${record.kind} ${record.id}`));
  return [
    ...gone.map((record) => missing(record, unlisted.length > 0 ? unlisted : found, lastPlace)),
    ...ledger.records.flatMap((record) => checkRecord(ledger, record, present.get(`${record.kind} ${record.id}`))),
    ...unlisted.map(({ kind, id, file, line }) => new AuthorError('permalink-new', { file, line }, { kind, id })),
  ];
}

function checkRecord(ledger: Ledger, record: LedgerRecord, item: Found | undefined): AuthorError[] {
  const { kind, id } = record;
  if (record.to !== undefined) {
    if (item) return [new AuthorError('permalink-reused', item, { kind, id, to: record.to })];
    if (follow(ledger, kind, id)) return [];
    return [new AuthorError('permalink-leads-nowhere', { file: 'src/content/links.jsonl', line: lineOf(ledger, record) }, { kind, id, to: record.to })];
  }
  if (item && kind !== 'page' && item.page !== record.page) {
    return [new AuthorError('permalink-moved', item, { kind, id, from: record.page ?? '', now: item.page })];
  }
  return [];
}

function missing(record: LedgerRecord, candidates: readonly Found[], lastPlace: LastPlace): AuthorError {
  const { kind, id } = record;
  const sameKind = candidates.filter((item) => item.kind === kind);
  const onPage = sameKind.filter((item) => item.page === record.page);
  const near = nearest(id, (onPage.length > 0 ? onPage : sameKind).map((item) => item.id));
  const heading = sameKind.find((item) => item.id === near);
  const place = lastPlace(record) ?? { file: 'src/content/links.jsonl', line: 1 };
  const where = heading ? `"${heading.title}" {#${near}} at ${heading.file}:${heading.line}` : 'none';
  return new AuthorError('permalink-gone', place, { kind, id, where, near });
}

function lineOf(ledger: Ledger, record: LedgerRecord): number {
  return ledger.records.indexOf(record) + 1;
}
