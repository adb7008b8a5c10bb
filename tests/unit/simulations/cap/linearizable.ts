import type { Outcome } from '../../../../src/simulations/cap/model.ts';

/** An operation as its client saw it, with the times of its call and its answer. */
export interface Operation {
  kind: 'write' | 'read';
  value: number;
  called: number;
  answered: number;
}

/** The answered operations of a history, one time unit each. Refused ones had no effect. */
export function operations(history: readonly Outcome[]): Operation[] {
  return history.flatMap(({ action, result, write }, time) => {
    if ((action.kind !== 'write' && action.kind !== 'read') || result === 'refused') return [];
    return [{ kind: action.kind, value: write, called: time, answered: time + 0.5 }];
  });
}

/**
 * Whether some order explains a history of one register (Wing and Gong's search): an
 * operation may come next when no other was answered before it was called, and a read
 * must return what the last write before it wrote.
 */
export function isLinearizable(left: readonly Operation[], value = 0): boolean {
  if (left.length === 0) return true;
  const firstAnswer = Math.min(...left.map((operation) => operation.answered));
  return left.some((operation, index) => {
    if (operation.called > firstAnswer) return false;
    if (operation.kind === 'read' && operation.value !== value) return false;
    return isLinearizable(left.toSpliced(index, 1), operation.kind === 'write' ? operation.value : value);
  });
}
