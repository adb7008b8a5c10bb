import type { Version } from './model.ts';
import type { Condition } from './scenarios.ts';

type Rows = Readonly<Record<string, readonly Version[]>>;

/** The value of a row that a snapshot shows, or undefined if it shows no such row. */
export const valueAt = (rows: Rows, row: string, snapshot: number): number | undefined =>
  rows[row]?.findLast(({ commit }) => commit <= snapshot)?.value;

/** Whether a row with this value is among those a condition speaks of. */
export function matches(where: Condition, row: string, value: number | undefined): boolean {
  if (value === undefined) return false;
  if (where.row !== undefined) return row === where.row;
  return row.startsWith(where.prefix!) && (where.value === undefined || value === where.value);
}

/**
 * What a SELECT finds: the value of one row, or the count of those that match.
 *
 * @param snapshot The last commit it can see.
 * @param own      The session's own changes, which it sees as well.
 */
export function select(rows: Rows, snapshot: number, own: Readonly<Record<string, number>>, where: Condition): number {
  const valueOf = (row: string) => own[row] ?? valueAt(rows, row, snapshot);
  if (where.row !== undefined) return valueOf(where.row)!;
  const names = new Set([...Object.keys(rows), ...Object.keys(own)]);
  return [...names].filter((row) => matches(where, row, valueOf(row))).length;
}
