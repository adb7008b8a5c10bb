/**
 * Names for what goes wrong, after Berenson et al., "A Critique of ANSI SQL Isolation
 * Levels" (1995), and the read-write dependencies by which serializable snapshot
 * isolation avoids it.
 */
import type { Read, Session, State, Version } from './model.ts';
import { matches, valueAt } from './rows.ts';
import type { Condition } from './scenarios.ts';

export type Anomaly = 'non-repeatable read' | 'phantom' | 'lost update' | 'write skew';

/** The same SELECT found something else the first time. No scenario reads what it changed itself. */
export function repeatedRead(reads: readonly Read[], where: Condition, result: number): Anomaly | undefined {
  const before = reads.find((read) => read.where === where);
  if (!before || before.result === result) return undefined;
  return where.row === undefined ? 'phantom' : 'non-repeatable read';
}

/** A row is overwritten that changed since the session read it, so that the change is gone. */
export function lostUpdate(reads: readonly Read[], row: string, newest: Version | undefined): Anomaly | undefined {
  const read = reads.findLast(({ where }) => where.row === row);
  return read && newest && newest.commit > read.snapshot ? 'lost update' : undefined;
}

/** Both sessions changed rows that the other's decision rested on, and no row in common. */
export function writeSkew(state: State): Anomaly | undefined {
  const [one, two] = state.sessions;
  const shareRow = Object.keys(one.writes).some((row) => Object.hasOwn(two.writes, row));
  return !shareRow && dependsBothWays(state) ? 'write skew' : undefined;
}

/** Whether each session read something before the other's change to it. */
export const dependsBothWays = ({ sessions: [one, two], rows }: State): boolean =>
  one.reads.some((read) => hasReadOldVersion(read, two, rows)) && two.reads.some((read) => hasReadOldVersion(read, one, rows));

/** Whether a read concerned a row that the writer changed, and did not see that change. */
export function hasReadOldVersion(read: Read, writer: Session, rows: State['rows']): boolean {
  return Object.entries(writer.writes).some(([row, value]) => {
    const isSeen = writer.status === 'committed' && rows[row]!.at(-1)!.commit <= read.snapshot;
    const old = valueAt(rows, row, read.snapshot);
    return !isSeen && (matches(read.where, row, old) || matches(read.where, row, value));
  });
}
