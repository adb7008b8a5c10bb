/**
 * A percentile by nearest rank: the smallest value that at least that share of all
 * values does not exceed.
 *
 * @param values  In any order.
 * @param percent Above 0, at most 100.
 * @returns The value, or null when there are none.
 */
export function percentile(values: readonly number[], percent: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? null;
}
