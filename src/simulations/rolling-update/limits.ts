/** What maxSurge and maxUnavailable allow. Each is a number of pods or a percentage of the desired ones. */
export const AMOUNTS = ['0', '1', '2', '3', '10%', '25%', '50%', '100%'] as const;
export type Amount = (typeof AMOUNTS)[number];

/** Numbers of pods; those told to stop count no more. */
export interface Limits {
  desired: number;
  /** Pods in all, at most: desired + maxSurge. */
  most: number;
  /** Available pods, at least: desired - maxUnavailable. */
  least: number;
}

/**
 * Percentages of maxSurge are rounded up, those of maxUnavailable down. Where both come to
 * nothing no pod could ever be replaced; the controller takes maxUnavailable for 1 then.
 */
export function limitsOf(desired: number, maxSurge: Amount, maxUnavailable: Amount): Limits {
  const surge = pods(maxSurge, desired, Math.ceil);
  const unavailable = pods(maxUnavailable, desired, Math.floor);
  const missing = surge + unavailable === 0 ? 1 : Math.min(unavailable, desired);
  return { desired, most: desired + surge, least: desired - missing };
}

function pods(amount: Amount, desired: number, round: (value: number) => number): number {
  const value = Number.parseInt(amount, 10);
  return amount.endsWith('%') ? round((value * desired) / 100) : value;
}

/**
 * What the controller does at one moment: it scales the new ReplicaSet up, the old one down,
 * and the new one up again, each as far as the limits allow. All old pods are available.
 *
 * @param old       Pods of the old ReplicaSet.
 * @param fresh     Pods of the new one.
 * @param available How many of the new ones are available.
 */
export function plan(old: number, fresh: number, available: number, { desired, most, least }: Limits): { stop: number; create: number } {
  const stop = Math.max(0, Math.min(old, old + available - least));
  return { stop, create: Math.max(0, Math.min(desired, most - (old - stop)) - fresh) };
}
