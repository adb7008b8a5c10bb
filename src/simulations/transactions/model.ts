/**
 * Two sessions of one database, moved on one statement at a time.
 *
 * The levels are PostgreSQL's (documentation, "Transaction Isolation"):
 *
 * - `read committed`: each statement sees what was committed before it began.
 * - `repeatable read`: all statements see the snapshot of the first; changing a row
 *   that someone else changed since then fails (first updater wins).
 * - `serializable`: the same, and a transaction fails when reads and writes of the two
 *   depend on each other both ways (serializable snapshot isolation). PostgreSQL tracks
 *   reads by row, page or table and may fail more often; this model tracks conditions.
 *
 * `read uncommitted` behaves as `read committed`: no level shows uncommitted rows. A
 * change to a row that the other session changed waits until that session ends.
 */
import { dependsBothWays, hasReadOldVersion, lostUpdate, repeatedRead, writeSkew, type Anomaly } from './anomalies.ts';
import { select } from './rows.ts';
import type { Condition, Insert, Known, Scenario, Select, Statement, Update } from './scenarios.ts';

export type Level = 'read uncommitted' | 'read committed' | 'repeatable read' | 'serializable';
export type Side = 0 | 1;

export interface Version {
  value: number;
  /** Number of the commit that made it; 0 before the sessions began. */
  commit: number;
}

export interface Read {
  where: Condition;
  result: number;
  /** The last commit it could see. */
  snapshot: number;
}

export interface Session {
  status: 'active' | 'waiting' | 'committed' | 'rolled back' | 'failed';
  /** Index of the next statement of its program. */
  next: number;
  snapshot: number | null;
  known: Known;
  reads: readonly Read[];
  /** Its changes, visible to others only once committed. */
  writes: Readonly<Record<string, number>>;
  /** Set when the other's commit left this one no serial order. */
  doomed: boolean;
}

/** One line of what happened. */
export interface Event {
  side: Side;
  sql: string;
  outcome: 'read' | 'changed' | 'left alone' | 'waits' | 'committed' | 'rolled back' | 'update conflict' | 'dependency conflict';
  /** What a SELECT found. */
  result?: number;
  anomaly?: Anomaly;
  /** A SELECT ran while the other had changed its rows without having committed. */
  hidUncommitted?: boolean;
}

export interface State {
  level: Level;
  scenario: Scenario;
  commits: number;
  /** Committed versions of each row, oldest first. */
  rows: Readonly<Record<string, readonly Version[]>>;
  sessions: readonly [Session, Session];
  events: readonly Event[];
}

const FRESH: Session = { status: 'active', next: 0, snapshot: null, known: {}, reads: [], writes: {}, doomed: false };

export function start(scenario: Scenario, level: Level): State {
  const rows = Object.fromEntries(Object.entries(scenario.rows).map(([row, value]) => [row, [{ value, commit: 0 }]]));
  return { level, scenario, commits: 0, rows, sessions: [FRESH, FRESH], events: [] };
}

/** The session's next statement, or undefined when it has ended. */
export const nextStatement = (state: State, side: Side): Statement | undefined =>
  isOpen(state.sessions[side]) ? state.scenario.programs[side][state.sessions[side].next] : undefined;

const isOpen = ({ status }: Session): boolean => status === 'active' || status === 'waiting';
const other = (side: Side): Side => (side === 0 ? 1 : 0);

/** The statement as a person would type it. */
export const sqlOf = (statement: Statement, known: Known): string =>
  statement.kind === 'update' ? statement.sql(known) : 'sql' in statement ? statement.sql : statement.kind.toUpperCase();

/**
 * Carries out the next statement of a session. A session that waits or has ended does
 * nothing. Never changes the state it is given.
 */
export function step(state: State, side: Side): State {
  return state.sessions[side].status === 'active' ? execute(state, side) : state;
}

function execute(state: State, side: Side): State {
  const statement = nextStatement(state, side)!;
  const session = state.sessions[side];
  if (session.doomed) return end(state, side, { status: 'failed', outcome: 'dependency conflict', statement });
  if (statement.kind === 'rollback') return end(state, side, { status: 'rolled back', outcome: 'rolled back', statement });
  if (statement.kind === 'commit') return commit(state, side, statement);
  const isPerStatement = state.level === 'read committed' || state.level === 'read uncommitted';
  const snapshot = isPerStatement ? state.commits : (session.snapshot ?? state.commits);
  const ready = change(state, side, { snapshot, status: 'active' });
  const done = statement.kind === 'select' ? read(ready, side, statement) : write(ready, side, statement, isPerStatement);
  const isDangerous = state.level === 'serializable' && state.sessions[other(side)].status === 'committed'
    && isOpen(done.sessions[side]) && dependsBothWays(done);
  return isDangerous ? end(ready, side, { status: 'failed', outcome: 'dependency conflict', statement }) : done;
}

function read(state: State, side: Side, statement: Select): State {
  const session = state.sessions[side];
  const result = select(state.rows, session.snapshot!, session.writes, statement.where);
  const unseen = state.sessions[other(side)];
  const event: Event = {
    side, sql: statement.sql, outcome: 'read', result,
    anomaly: repeatedRead(session.reads, statement.where, result),
    hidUncommitted: isOpen(unseen) && hasReadOldVersion({ where: statement.where, result, snapshot: session.snapshot! }, unseen, state.rows),
  };
  return note(change(state, side, {
    next: session.next + 1,
    known: { ...session.known, [statement.into]: result },
    reads: [...session.reads, { where: statement.where, result, snapshot: session.snapshot! }],
  }), event);
}

function write(state: State, side: Side, statement: Update | Insert, seesNewest: boolean): State {
  const session = state.sessions[side];
  const { row } = statement;
  const sql = sqlOf(statement, session.known);
  if (statement.kind === 'update' && statement.onlyIf?.(session.known) === false) {
    return note(change(state, side, { next: session.next + 1 }), { side, sql, outcome: 'left alone' });
  }
  const holder = state.sessions[other(side)];
  if (isOpen(holder) && Object.hasOwn(holder.writes, row)) {
    return note(change(state, side, { status: 'waiting' }), { side, sql, outcome: 'waits' });
  }
  const newest = state.rows[row]?.at(-1);
  if (newest && newest.commit > session.snapshot! && !seesNewest) {
    return end(state, side, { status: 'failed', outcome: 'update conflict', statement });
  }
  const value = statement.kind === 'insert' ? statement.value : statement.to(session.known, newest!.value);
  const changed = change(state, side, { next: session.next + 1, writes: { ...session.writes, [row]: value } });
  return note(changed, { side, sql, outcome: 'changed', anomaly: lostUpdate(session.reads, row, newest) });
}

function commit(state: State, side: Side, statement: Statement): State {
  const commits = state.commits + 1;
  const rows = { ...state.rows };
  for (const [row, value] of Object.entries(state.sessions[side].writes)) {
    rows[row] = [...(rows[row] ?? []), { value, commit: commits }];
  }
  const doomed = state.level === 'serializable' && isOpen(state.sessions[other(side)]) && dependsBothWays(state);
  const warned = doomed ? change(state, other(side), { doomed }) : state;
  const anomaly = state.sessions[other(side)].status === 'committed' ? writeSkew(state) : undefined;
  return end({ ...warned, rows, commits }, side, { status: 'committed', outcome: 'committed', statement, anomaly });
}

/** Ends a session, which lets a waiting one go on with its statement. */
function end(
  state: State,
  side: Side,
  how: { status: Session['status']; outcome: Event['outcome']; statement: Statement; anomaly?: Anomaly },
): State {
  const { known, next, writes } = state.sessions[side];
  const kept = how.status === 'committed' ? writes : {};
  const ended = note(change(state, side, { status: how.status, next: next + 1, writes: kept }), {
    side, sql: sqlOf(how.statement, known), outcome: how.outcome, anomaly: how.anomaly,
  });
  return ended.sessions[other(side)].status === 'waiting' ? execute(ended, other(side)) : ended;
}

function change(state: State, side: Side, values: Partial<Session>): State {
  const changed = { ...state.sessions[side], ...values };
  return { ...state, sessions: side === 0 ? [changed, state.sessions[1]] : [state.sessions[0], changed] };
}

const note = (state: State, event: Event): State => ({ ...state, events: [...state.events, event] });
