import type { FoundPage, FoundSection, SearchData } from './data.ts';
import type { Names } from './names.ts';
import type { Term } from './query.ts';

/** The sections that have anything of a query, by page and in the order of the site. */
export type Candidates = (terms: readonly Term[], keys: Iterable<string>) => Map<FoundPage, FoundSection[]>;

/**
 * Prepares to find the sections worth ranking, so that an answer takes as long as there is to
 * rank and not as long as the site is large.
 *
 * @returns A function of the terms and of the keys that the full-text index has for their words.
 */
export function readCandidates({ pages, sections }: SearchData, names: Names): Candidates {
  const ofPage = new Map<FoundPage, FoundSection[]>(pages.map((page) => [page, []]));
  for (const section of sections) ofPage.get(section.page)!.push(section);
  const byKey = new Map(sections.map((section) => [section.key, section]));
  const named = new NamedBy();
  for (const [page, own] of names.ofPage) for (const name of own) named.add(name, ofPage.get(page)!);
  for (const [section, own] of names.ofSection) for (const name of own) named.add(name, [section]);

  return (terms, keys) => {
    const found = new Set(terms.flatMap((term) => named.by(term)));
    for (const key of keys) if (byKey.has(key)) found.add(byKey.get(key)!);
    const wanted = new Set([...found].map(({ page }) => page));
    return new Map(pages.filter((page) => wanted.has(page)).map((page) => [page, ofPage.get(page)!.filter((section) => found.has(section))]));
  };
}

/** Sections by the words of the names that they go by, their page's among them. */
class NamedBy {
  readonly #stems = new Map<string, Set<FoundSection>>();
  readonly #words = new Map<string, Set<FoundSection>>();

  add({ stems, words }: { stems: readonly string[]; words: readonly string[] }, sections: readonly FoundSection[]): void {
    for (const one of stems) put(this.#stems, one, sections);
    for (const word of words) put(this.#words, word, sections);
  }

  by({ ways, open }: Term): FoundSection[] {
    const found = ways.flatMap(({ stems }) => stems.flatMap((one) => [...(this.#stems.get(one) ?? [])]));
    const start = open ? ways[0]!.words.at(-1)! : undefined;
    if (start !== undefined) for (const [word, sections] of this.#words) if (word.startsWith(start)) found.push(...sections);
    return found;
  }
}

function put(map: Map<string, Set<FoundSection>>, key: string, sections: readonly FoundSection[]): void {
  const known = map.get(key) ?? new Set();
  for (const section of sections) known.add(section);
  map.set(key, known);
}
