/**
 * One register, copied on three nodes, while the links between them are cut and mended.
 *
 * Messages take any way of intact links and arrive at once, and an operation ends
 * before the next begins. What is left is the choice a partition forces:
 *
 * - `cp`: a node serves only when it reaches a majority, itself included. A write goes
 *   to all nodes reached, under a version above every version among them. Any two
 *   majorities share a node, so a read always finds the newest write.
 * - `ap`: a node always serves from its own copy and passes writes to whom it reaches.
 *   When nodes meet again, the copy with the higher version wins; equal versions go to
 *   the node later in the alphabet (last write wins, with Lamport's clock).
 */
export type Mode = 'cp' | 'ap';

/** The nodes are 0, 1 and 2, shown as A, B and C. */
export const NODES = [0, 1, 2] as const;
/** The links, as pairs of nodes: A–B, B–C, A–C. */
export const LINKS = [[0, 1], [1, 2], [0, 2]] as const;
export const MAJORITY = 2;

export interface Copy {
  /** Which write it holds; 0 is the value that every node began with. */
  write: number;
  version: number;
  /** The node that accepted the write. */
  by: number;
  /** Every write this node has heard of. */
  seen: readonly number[];
}

export type Action =
  | { kind: 'write' | 'read'; node: number }
  | { kind: 'toggle'; link: number }
  | { kind: 'heal' };

/** What came of an action. `write` is the value written or read. */
export interface Outcome {
  action: Action;
  result: 'acknowledged' | 'refused' | 'newest' | 'stale' | 'cut' | 'mended';
  write: number;
  /** Nodes that took part. */
  reached: readonly number[];
  /** Acknowledged writes that this action threw away. */
  lost: readonly number[];
}

export interface State {
  mode: Mode;
  cut: readonly boolean[];
  copies: readonly Copy[];
  /** How many writes were asked for, refused ones included. */
  attempts: number;
  /** The last write that a client was told had happened. */
  newest: number;
  lost: readonly number[];
  history: readonly Outcome[];
}

export function start(mode: Mode): State {
  const copy: Copy = { write: 0, version: 0, by: 0, seen: [0] };
  return { mode, cut: [false, false, false], copies: [copy, copy, copy], attempts: 0, newest: 0, lost: [], history: [] };
}

/** The nodes that a node can talk with over intact links, itself included, in order. */
export function reach(cut: readonly boolean[], node: number): number[] {
  const found = new Set([node]);
  for (let round = 0; round < 2; round++) {
    LINKS.forEach(([one, other], link) => {
      if (!cut[link] && (found.has(one) || found.has(other))) found.add(one).add(other);
    });
  }
  return [...found].sort();
}

/** Carries out one action. Never changes the state it is given. */
export function step(state: State, action: Action): State {
  if (action.kind === 'toggle' || action.kind === 'heal') return changeLinks(state, action);
  const reached = reach(state.cut, action.node);
  const attempts = state.attempts + (action.kind === 'write' ? 1 : 0);
  if (state.mode === 'cp' && reached.length < MAJORITY) {
    return record({ ...state, attempts }, { action, result: 'refused', write: attempts, reached, lost: [] });
  }
  if (action.kind === 'write') return write({ ...state, attempts }, action, reached);
  const found = state.copies[action.node]!.write;
  return record(state, { action, result: found === state.newest ? 'newest' : 'stale', write: found, reached, lost: [] });
}

function write(state: State, action: Action & { node: number }, reached: number[]): State {
  const own = state.copies[action.node]!;
  const id = state.attempts;
  const copy = { write: id, version: own.version + 1, by: action.node, seen: [...own.seen, id] };
  const copies = state.copies.map((old, node) => (reached.includes(node) ? copy : old));
  return record({ ...state, copies, newest: id }, { action, result: 'acknowledged', write: id, reached, lost: [] });
}

function changeLinks(state: State, action: Action & { kind: 'toggle' | 'heal' }): State {
  const cut = state.cut.map((was, link) => (action.kind === 'heal' ? false : was !== (link === action.link)));
  const groups = NODES.map((node) => reach(cut, node));
  const winners = groups.map((group) => merge(state.copies, group));
  const lost = [...new Set(groups.flatMap((group, node) => discarded(state.copies, group, winners[node]!)))]
    .filter((id) => !state.lost.includes(id));
  const result = action.kind === 'toggle' && cut[action.link] ? 'cut' : 'mended';
  return record(
    { ...state, cut, copies: winners, lost: [...state.lost, ...lost] },
    { action, result, write: 0, reached: [], lost },
  );
}

/** What all nodes of a group hold after comparing their copies. */
function merge(copies: readonly Copy[], group: readonly number[]): Copy {
  const held = group.map((node) => copies[node]!);
  const winner = held.reduce((best, copy) => (isLater(copy, best) ? copy : best));
  return { ...winner, seen: [...new Set(held.flatMap((copy) => copy.seen))].sort((a, b) => a - b) };
}

const isLater = (copy: Copy, other: Copy): boolean =>
  copy.version > other.version || (copy.version === other.version && copy.by > other.by);

/**
 * Writes that a merge throws away although the winning write was made without knowing
 * of them. A value that the winner's writer had seen was replaced on purpose: no loss.
 */
function discarded(copies: readonly Copy[], group: readonly number[], winner: Copy): number[] {
  const held = group.map((node) => copies[node]!);
  const known = held.filter((copy) => copy.write === winner.write).flatMap((copy) => copy.seen);
  return held.map((copy) => copy.write).filter((id) => !known.includes(id));
}

const record = (state: State, outcome: Outcome): State => ({ ...state, history: [...state.history, outcome] });
