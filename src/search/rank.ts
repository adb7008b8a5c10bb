import type { FoundPage, FoundSection, SearchData } from './data.ts';
import { bestTrust, likeness, type Name, type Names } from './names.ts';
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
const weights = {
  text: 3,
  section: 1.4,
  page: 1.4,
  /** What a page gets besides when a name of it is the whole query. */
  exact: 0.3,
  /** What the beginning of a page gets besides when its title is the whole query. */
  exactTitle: 3,
  /** What a section gets besides when its heading is the whole query. */
  exactHeading: 0.5,
  /** Of a word that stands nowhere: it may be a slip that nothing is near to. */
  unknown: 0.02,
  /** What the title counts for the page's own beginning. */
  title: 0.8,
  /** How strongly a part of the query that is missing counts against a section. */
  coverage: 0.7,
  /** Of a text that has a term somewhere, however rarely. */
  mentioned: 0.2,
  /** What a page's second and third section add to it. */
  more: 0.06,
  /** Sections of a kind that every page has are rarely what a search is for. */
  generic: 0.6,
  /** What a name of the page counts towards the coverage of its sections. */
  inherited: 0.9,
  /** What the beginning of a page has before its sections when they are alike. */
  lead: 0.05,
};

const generic = /-(?:team|check|see|when|in-short)$/;
/** Sections that have less of a query are not named. */
const leastCoverage = 0.2;

/**
 * Orders the sections of the site by how well they answer a query, and groups them by page.
 *
 * @param scores What the full-text index says of each word that occurs in the query.
 */
export function rank(query: Query, data: SearchData, names: Names, scores: ReadonlyMap<string, TextScores>): RankedPage[] {
  const { terms } = query;
  // Nothing but punctuation: there is nothing to have a share of.
  if (terms.length === 0) return [];
  const worth = terms.map((term) => informationOf(term, scores, names, data.sections.length));
  const pages = new Map(data.pages.map((page) => [page, pagePart(names.ofPage.get(page)!, terms, worth)]));
  const byPage = new Map<FoundPage, Ranked[]>();
  for (const section of data.sections) {
    const own = section.id === '' ? [names.title.get(section.page)!] : names.ofSection.get(section)!;
    const score = sectionScore(section, own, pages.get(section.page)!, terms, worth, scores);
    if (score === undefined) continue;
    const ranked = byPage.get(section.page);
    if (ranked) ranked.push({ section, score });
    else byPage.set(section.page, [{ section, score }]);
  }
  return [...byPage].map(([page, sections]) => asGroup(page, sections)).sort((a, b) => b.score - a.score);
}

/** What a page as a whole has of a query: how like its names are, and how far they meet each term. */
interface PagePart {
  likeness: number;
  trust: readonly number[];
}

function pagePart(own: readonly Name[], terms: readonly Term[], worth: readonly number[]): PagePart {
  const alike = likeness(own, terms, worth);
  return { likeness: alike + (alike > 0.99 ? weights.exact : 0), trust: terms.map((term) => bestTrust(own, term)) };
}

/** How much a term tells: a word that few sections have tells more, one that nobody has next to nothing. From 0 to 1. */
function informationOf(term: Term, scores: ReadonlyMap<string, TextScores>, names: Names, sections: number): number {
  const typed = term.ways.find(({ words }) => words.some((word) => (scores.get(word)?.size ?? 0) > 0));
  if (!typed) return [...names.ofPage.values()].some((own) => bestTrust(own, term) > 0) ? 1 : weights.unknown;
  const fewest = Math.min(...typed.words.map((word) => scores.get(word)?.size ?? 0));
  return Math.max(0.05, 1 - Math.log(fewest + 1) / Math.log(sections + 1));
}

/** Undefined for a section that has next to nothing of the query. */
function sectionScore(
  section: FoundSection, own: readonly Name[], page: PagePart, terms: readonly Term[], worth: readonly number[], scores: ReadonlyMap<string, TextScores>,
): number | undefined {
  let [covered, text, whole] = [0, 0, 0];
  for (const [at, term] of terms.entries()) {
    const weight = worth[at]!;
    const found = textScore(section, term, scores);
    const named = Math.max(bestTrust(own, term), weights.inherited * page.trust[at]!);
    covered += weight * Math.max(named, found > 0 ? weights.mentioned + (1 - weights.mentioned) * found : 0);
    text += weight * found;
    whole += weight;
  }
  if (covered / whole < leastCoverage) return undefined;
  const alike = likeness(own, terms, worth);
  const isLead = section.id === '';
  // A corrected word is trusted a little less than one that was typed, and is the whole query all the same.
  const exact = alike > 0.84 ? (isLead ? weights.exactTitle : weights.exactHeading) : 0;
  const names = (isLead ? weights.title : weights.section) * alike + exact;
  const sum = weights.text * (text / whole) + names + weights.page * page.likeness + (isLead ? weights.lead : 0);
  return (covered / whole) ** weights.coverage * sum * (generic.test(section.id) ? weights.generic : 1);
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
    let sum = 0;
    for (const word of words) {
      const score = scores.get(word)?.get(section.key) ?? 0;
      sum = score > 0 ? sum + score : -Infinity;
    }
    best = Math.max(best, (trust * sum) / words.length);
  }
  return best;
}
