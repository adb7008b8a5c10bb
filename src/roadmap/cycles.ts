/**
 * Finds one cycle in a graph of prerequisites, by depth-first search with three colors
 * (Cormen et al., Introduction to Algorithms, chapter on depth-first search).
 *
 * @param needs For each slug, the slugs it needs. Slugs that are no key have no needs.
 * @returns The slugs along the cycle, the first repeated at the end, or `undefined`.
 */
export function findCycle(needs: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];

  function visit(slug: string): string[] | undefined {
    if (done.has(slug)) return undefined;
    const seenAt = path.indexOf(slug);
    if (seenAt >= 0) return [...path.slice(seenAt), slug];
    path.push(slug);
    for (const need of needs.get(slug) ?? []) {
      const cycle = visit(need);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(slug);
    return undefined;
  }

  for (const slug of needs.keys()) {
    const cycle = visit(slug);
    if (cycle) return cycle;
  }
  return undefined;
}
