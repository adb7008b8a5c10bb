import type { Use } from './citations.ts';

/** A source in a page's list of sources. */
export interface NumberedSource {
  id: string;
  /** The number that its marks on the page show, from 1. */
  number: number;
  /** The uses that refer to it: its citations, and the facts it is the source of. */
  uses: Use[];
}

/**
 * Numbers the sources of a page by their first appearance, be it in a citation
 * or behind a fact.
 *
 * @param uses         The page's uses, in the order of its text.
 * @param sourceOfFact The id of a fact's source; undefined for an unknown fact, which is passed over.
 */
export function numberSources(uses: readonly Use[], sourceOfFact: (factId: string) => string | undefined): NumberedSource[] {
  const numbered = new Map<string, NumberedSource>();
  for (const use of uses) {
    const id = use.kind === 'cite' ? use.id : sourceOfFact(use.id);
    if (id === undefined) continue;
    const entry = numbered.get(id) ?? { id, number: numbered.size + 1, uses: [] };
    entry.uses.push(use);
    numbered.set(id, entry);
  }
  return [...numbered.values()];
}
