/**
 * Where a forwarded reader arrives, with the query they came with: it may hold the state of a
 * simulation.
 *
 * @param target Absolute address of the place, with its fragment.
 * @param search The query, empty or with its question mark.
 */
export function onward(target: string, search: string): string {
  const url = new URL(target);
  url.search ||= search;
  return url.href;
}
