import type { FoundPage, FoundSection, SearchData } from './data.ts';
import { bestTrust, likeness, type Names } from './names.ts';
import type { Query, Term } from './query.ts';

/** How well the text of sections answers to a word, by the key of the section; the best is 1. */
export type TextScores = ReadonlyMap<string, number>;

/** A section with its place in the order. */
export interface Ranked {
  section: FoundSection;
  score: number;
}

/** A page with its best sections, the page's own beginning among them if it is. */
export interface RankedPage {
  page: FoundPage;
  score: number;
  sections: readonly Ranked[];
}

/** What the parts of a score count. Set by the judged list (`npm run bench:search`). */
export const weights = {
  text: 1,
  section: 1.6,
  page: 1,
  /** How strongly a part of the query that is missing counts against a section. */
  coverage: 2,
  /** Of a text that has a term somewhere, however rarely. */
  mentioned: 0.5,
  /** What a page's second and third section add to it. */
  more: 0.06,
};

/** Sections of a kind that every page has: rarely what a search is for. */
const generic = /-(?:team|check|see|when|in-short)$/;
const genericWorth = 0.85;

/**
 * Orders the sections of the site by how well they answer a query, and groups them by page.
 *
 * @param scores What the full-text index says of each word that occurs in the query.
 */
export function rank(query: Query, data: SearchData, names: Names, scores: ReadonlyMap<string, TextScores>): RankedPage[] {
  const pageLikeness = new Map<FoundPage, number>();
  const byPage = new Map<FoundPage, Ranked[]>();
  for (const section of data.sections) {
    const { page } = section;
    const pageNames = names.ofPage.get(page)!;
    if (!pageLikeness.has(page)) pageLikeness.set(page, likeness(pageNames, query.terms));
    const own = section.id === '' ? pageNames : names.ofSection.get(section)!;
    const parts = query.terms.map((term) => {
      const text = textScore(section, term, scores);
      return { weight: term.weight, text, name: Math.max(bestTrust(own, term), 0.9 * bestTrust(pageNames, term)) };
    });
    const whole = parts.reduce((sum, part) => sum + part.weight, 0);
    const coverage = parts.reduce((sum, { weight, text, name }) => sum + weight * Math.max(name, text > 0 ? weights.mentioned + (1 - weights.mentioned) * text : 0), 0) / whole;
    if (coverage < 0.2) continue;
    const text = parts.reduce((sum, part) => sum + part.weight * part.text, 0) / whole;
    const sum = weights.text * text + weights.section * likeness(own, query.terms) + weights.page * pageLikeness.get(page)!;
    const score = coverage ** weights.coverage * sum * (generic.test(section.id) ? genericWorth : 1);
    byPage.set(page, [...(byPage.get(page) ?? []), { section, score }]);
  }
  return [...byPage].map(([page, sections]) => asGroup(page, sections)).sort((a, b) => b.score - a.score);
}

function asGroup(page: FoundPage, sections: Ranked[]): RankedPage {
  sections.sort((a, b) => b.score - a.score);
  const [first, ...others] = sections;
  const more = others.slice(0, 2).reduce((sum, { score }) => sum + score, 0);
  return { page, sections, score: (first?.score ?? 0) + weights.more * more };
}

function textScore(section: FoundSection, term: Term, scores: ReadonlyMap<string, TextScores>): number {
  let best = 0;
  for (const { words, trust } of term.ways) {
    const found = words.map((word) => scores.get(word)?.get(section.key) ?? 0);
    if (found.every((score) => score > 0)) best = Math.max(best, (trust * found.reduce((sum, score) => sum + score, 0)) / found.length);
  }
  return best;
}
