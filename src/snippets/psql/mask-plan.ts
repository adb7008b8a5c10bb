/**
 * Replaces what a query plan measures anew on each run, times, by `…`.
 * It has to happen before the columns are padded, or their width would follow the times.
 *
 * @param line One line of EXPLAIN output, or the whole document for `format json` and `format yaml`.
 */
export function maskPlan(line: string): string {
  return line
    .replace(/\btime=[\d.]+\.\.[\d.]+/g, 'time=…')
    .replace(/\btime=[\d.]+/g, 'time=…')
    .replace(/(Time: )[\d.]+( ms)?/g, '$1…$2')
    .replace(/("[^"]* Time": )[\d.]+/g, '$1"…"');
}
