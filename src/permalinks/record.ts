/** What an address can name. */
export type Kind = 'page' | 'section' | 'diagram';

/**
 * One published id. A record is never deleted: without `to` it is live; with `to` its
 * content goes by another id of the same kind; with `why` besides it was retired, and its
 * successor only takes its place.
 */
export interface LedgerRecord {
  kind: Kind;
  id: string;
  /** For sections and diagrams: the page it stands on, or stood on last. */
  page?: string;
  /** Pages it stood on before, the oldest first. */
  earlier?: readonly string[];
  /** The id that took over. */
  to?: string;
  /** Why it was retired, in a sentence for readers. */
  why?: string;
}

const kinds: readonly string[] = ['page', 'section', 'diagram'];
const fields: readonly string[] = ['kind', 'id', 'page', 'earlier', 'to', 'why'];

/**
 * Reads one line of the ledger.
 *
 * @param line   The line's JSON.
 * @param number The line's number, for the message.
 * @throws When the line is not a record with exactly the known fields.
 */
export function parseRecord(line: string, number: number): LedgerRecord {
  const problem = (text: string) => new Error(`Line ${number} of the ledger ${text}.`);
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(line) as Record<string, unknown>;
  } catch {
    throw problem('is not JSON, perhaps after a merge by hand');
  }
  if (!kinds.includes(String(value['kind']))) throw problem('has no kind page, section or diagram');
  if (typeof value['id'] !== 'string') throw problem('has no id');
  if (value['kind'] !== 'page' && typeof value['page'] !== 'string') throw problem('does not say which page it stands on');
  const unknown = Object.keys(value).find((key) => !fields.includes(key));
  if (unknown) throw problem(`has the unknown field "${unknown}"`);
  return value as unknown as LedgerRecord;
}

/** Writes a record as its line of the ledger, fields always in the same order. */
export function formatRecord(record: LedgerRecord): string {
  return JSON.stringify(record, fields as string[]);
}
