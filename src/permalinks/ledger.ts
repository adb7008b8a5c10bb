import { formatRecord, parseRecord, type Kind, type LedgerRecord } from './record.ts';

/** All published ids. Immutable: commands return a new ledger. */
export interface Ledger {
  readonly records: readonly LedgerRecord[];
  get(kind: Kind, id: string): LedgerRecord | undefined;
  /** A ledger with these records put in, in place of those with the same kind and id. */
  with(...changed: LedgerRecord[]): Ledger;
}

const keyOf = ({ kind, id }: Pick<LedgerRecord, 'kind' | 'id'>) => `${kind} ${id}`;
const byKey = (a: LedgerRecord, b: LedgerRecord) => (keyOf(a) < keyOf(b) ? -1 : 1);

/**
 * Makes a ledger of records.
 *
 * @throws When two records have the same kind and id.
 */
export function createLedger(records: readonly LedgerRecord[]): Ledger {
  const map = new Map(records.map((record) => [keyOf(record), record]));
  if (map.size < records.length) {
    const twice = records.find((record, index) => records.findIndex((other) => keyOf(other) === keyOf(record)) < index);
    throw new Error(`The ledger has two records of the ${twice?.kind} "${twice?.id}".`);
  }
  return {
    records: [...records].sort(byKey),
    get: (kind, id) => map.get(keyOf({ kind, id })),
    with: (...changed) => createLedger([...new Map([...map, ...changed.map((record): [string, LedgerRecord] => [keyOf(record), record])]).values()]),
  };
}

/** Reads a ledger from its text: one record a line. */
export function parseLedger(text: string): Ledger {
  const lines = text.split('\n').map((line, index): [string, number] => [line, index + 1]);
  return createLedger(lines.filter(([line]) => line.trim() !== '').map(([line, number]) => parseRecord(line, number)));
}

/** Writes a ledger as text: sorted, one record a line, so that diffs and merges are small. */
export function formatLedger(ledger: Ledger): string {
  return ledger.records.map((record) => `${formatRecord(record)}\n`).join('');
}

/**
 * The live record that an id leads to today, following renames and retirements.
 *
 * @returns `undefined` when there is no such id, its successor is missing, or the way is a circle.
 */
export function follow(ledger: Ledger, kind: Kind, id: string): LedgerRecord | undefined {
  const seen = new Set<string>();
  let record = ledger.get(kind, id);
  while (record?.to !== undefined) {
    if (seen.has(record.id)) return undefined;
    seen.add(record.id);
    record = ledger.get(kind, record.to);
  }
  return record;
}
