import { start, step, type Side, type State } from './model.ts';

/** What a finished run left behind: the rows, and what the committed sessions had read. */
export interface Outcome {
  rows: Record<string, number>;
  reads: Partial<Record<Side, number[]>>;
}

const SIDES = [0, 1] as const;

/** Whether both sessions have ended. */
export const isFinished = ({ sessions }: State): boolean =>
  sessions.every(({ status }) => status !== 'active' && status !== 'waiting');

function outcomeOf({ rows, sessions }: State): Outcome {
  const committed = SIDES.filter((side) => sessions[side].status === 'committed');
  return {
    rows: Object.fromEntries(Object.entries(rows).sort().map(([row, versions]) => [row, versions.at(-1)!.value])),
    reads: Object.fromEntries(committed.map((side) => [side, sessions[side].reads.map(({ result }) => result)])),
  };
}

/**
 * The serial orders of the committed sessions that would have led to the same outcome.
 * None means that the run was not serializable.
 */
export function explainingOrders(state: State): Side[][] {
  const committed = SIDES.filter((side) => state.sessions[side].status === 'committed');
  const orders = committed.length === 2 ? [[...committed], [...committed].reverse()] : [[...committed]];
  const outcome = JSON.stringify(outcomeOf(state));
  return orders.filter((order) => JSON.stringify(outcomeOf(runSerially(state, order))) === outcome);
}

function runSerially({ scenario, level }: State, order: readonly Side[]): State {
  const schedule = order.flatMap((side) => scenario.programs[side].map(() => side));
  return schedule.reduce(step, start(scenario, level));
}
