import { serves, type Pod } from './pod.ts';

/** Requests that a pod serves in a second; what comes beyond fails. */
export const POD_CAPACITY = 10;

/** What became of the requests of one second. */
export interface Answers {
  /** Served by the old version, and by the new one. */
  old: number;
  fresh: number;
  /** Failed: the pod does not work, or not yet. */
  broken: number;
  /** Failed: too many for the pods that are ready, or none is. */
  overload: number;
}

/** Requests from second `from` on, for a load in percent of what all desired pods can serve. */
export function arrivals(from: number, desired: number, load: number): number {
  const until = (second: number) => Math.floor((second * desired * POD_CAPACITY * load) / 100);
  return until(from + 1) - until(from);
}

/**
 * Gives the requests of one second to the ready pods in turn.
 *
 * @param first Which of them gets the first one.
 */
export function spread(requests: number, ready: readonly Pod[], first: number, second: number): Answers {
  const answers: Answers = { old: 0, fresh: 0, broken: 0, overload: 0 };
  if (ready.length === 0) return { ...answers, overload: requests };
  for (const [index, pod] of ready.entries()) {
    const turn = (index - (first % ready.length) + ready.length) % ready.length;
    const count = Math.ceil((requests - turn) / ready.length);
    if (!serves(pod, second)) answers.broken += count;
    else {
      answers[pod.version === 'old' ? 'old' : 'fresh'] += Math.min(count, POD_CAPACITY);
      answers.overload += Math.max(0, count - POD_CAPACITY);
    }
  }
  return answers;
}
