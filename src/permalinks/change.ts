import type { Found } from './found.ts';
import { follow, type Ledger } from './ledger.ts';
import type { Kind, LedgerRecord } from './record.ts';

/** A change of the ledger that was asked for and makes no sense, with the reason. */
export class Refusal extends Error {}

/** What a command makes of a ledger: the new one, and what changed in words. */
export interface Change {
  ledger: Ledger;
  /** One line for each record that changed. */
  lines: readonly string[];
}

/** Publishes every id of the content that the ledger does not have yet. */
export function addNew(ledger: Ledger, found: readonly Found[]): Change {
  const fresh = found.filter(({ kind, id }) => !ledger.get(kind, id));
  const records = fresh.map(({ kind, id, page }): LedgerRecord => (kind === 'page' ? { kind, id } : { kind, id, page }));
  return { ledger: ledger.with(...records), lines: fresh.map(({ kind, id, page }) => `+ ${kind} ${id} on /${page}/`) };
}

/**
 * Records that a section or diagram now stands on another page, as the content shows.
 *
 * @throws {Refusal} When the id is unknown, not live, missing from the content or still where it was.
 */
export function moveId(ledger: Ledger, found: readonly Found[], kind: Kind, id: string): Change {
  const record = liveRecord(ledger, kind, id);
  if (kind === 'page') throw new Refusal('A page does not move; its address is its name. Use rename.');
  const item = found.find((other) => other.kind === kind && other.id === id);
  if (!item) throw new Refusal(`The content has no ${kind} "${id}" now. Use rename or retire.`);
  if (item.page === record.page) throw new Refusal(`The ${kind} "${id}" still stands on /${item.page}/.`);
  const moved = { ...record, page: item.page, earlier: earlierPages(record, item.page) };
  return { ledger: ledger.with(moved), lines: [`~ ${kind} ${id}: /${record.page}/ → /${item.page}/`] };
}

/**
 * Records that an id goes by another name now. A renamed page takes its sections and diagrams along.
 *
 * @throws {Refusal} When the old id is unknown, not live or still in the content, when the new
 *                   one is missing from the content, or when it was published with another meaning.
 */
export function renameId(ledger: Ledger, found: readonly Found[], kind: Kind, from: string, to: string): Change {
  const record = liveRecord(ledger, kind, from);
  const { item, successor } = successorOf(ledger, found, kind, from, to);
  const renamed: LedgerRecord = { ...record, to };
  const lines = [`~ ${kind} ${from} → ${to}`];
  if (kind !== 'page') return { ledger: ledger.with(renamed, successor ?? { kind, id: to, page: item.page }), lines };

  const along = ledger.records
    .filter((other) => other.page === from && other.to === undefined)
    .filter((other) => found.some((now) => now.kind === other.kind && now.id === other.id && now.page === to))
    .map((other) => ({ ...other, page: to, earlier: earlierPages(other, to) }));
  const changed = along.map((other) => `~ ${other.kind} ${other.id}: /${from}/ → /${to}/`);
  return { ledger: ledger.with(renamed, successor ?? { kind, id: to }, ...along), lines: [...lines, ...changed] };
}

/**
 * Records that an id has no content of its own any more and which one takes its place.
 *
 * @param why A sentence for readers who follow the old address.
 * @throws {Refusal} As {@link renameId}, and when the sentence is missing.
 */
export function retireId(ledger: Ledger, found: readonly Found[], kind: Kind, id: string, to: string, why: string): Change {
  const record = liveRecord(ledger, kind, id);
  if (why.trim().length < 10) throw new Refusal('Say in a sentence of ten letters or more why it was retired; readers of the old address see it.');
  const { item, successor } = successorOf(ledger, found, kind, id, to);
  const next = successor ?? (kind === 'page' ? { kind, id: to } : { kind, id: to, page: item.page });
  return { ledger: ledger.with({ ...record, to, why }, next), lines: [`- ${kind} ${id}, succeeded by ${to}: ${why}`] };
}

function liveRecord(ledger: Ledger, kind: Kind, id: string): LedgerRecord {
  const record = ledger.get(kind, id);
  if (!record) throw new Refusal(`No ${kind} "${id}" was ever published.`);
  if (record.to !== undefined) throw new Refusal(`The ${kind} "${id}" already leads to "${record.to}".`);
  return record;
}

function successorOf(ledger: Ledger, found: readonly Found[], kind: Kind, from: string, to: string): { item: Found; successor: LedgerRecord | undefined } {
  if (found.some((item) => item.kind === kind && item.id === from)) {
    throw new Refusal(`The ${kind} "${from}" is still in the content; change the content first.`);
  }
  const item = found.find((other) => other.kind === kind && other.id === to);
  const successor = ledger.get(kind, to);
  if (from === to || (successor && follow(ledger.with({ ...ledger.get(kind, from)!, to }), kind, from) === undefined)) {
    throw new Refusal(`"${from}" → "${to}" would lead in a circle.`);
  }
  if (successor?.to !== undefined) throw new Refusal(`The id "${to}" is taken: it was published and now leads to "${successor.to}".`);
  if (!item) throw new Refusal(`The content has no ${kind} "${to}" to take over.`);
  return { item, successor };
}

/** Pages a record stood on before, with its present one added and the new one left out. */
function earlierPages(record: LedgerRecord, now: string): string[] {
  return [...new Set([...(record.earlier ?? []), record.page ?? ''])].filter((page) => page !== '' && page !== now);
}
