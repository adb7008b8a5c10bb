import { idInPage, type FoundPage, type FoundSection, type SearchData } from './data.ts';
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
  section: 2.2,
  page: 1.8,
  /** Of the way of asking for a section that is most like the query. */
  asked: 1.8,
  /** What a page gets besides when a name of it is the whole query. */
  exact: 0.3,
  /** What the beginning of a page gets besides when its title is the whole query. */
  exactTitle: 3,
  /** What a section gets besides when its heading is the whole query. */
  exactHeading: 0.5,
  /** Of a word that stands nowhere: it may be a slip that nothing is near to. */
  unknown: 0.02,
  /** What the title counts for the page's own beginning. */
  title: 0.5,
  /** How strongly a part of the query that is missing counts against a section. */
  coverage: 0.5,
  /** What a page's second and third section add to it. */
  more: 0.06,
  /** Sections of a kind that every page has are rarely what a search is for. */
  generic: 0.6,
  /** That something is not needed is rarely asked without saying so. */
  when: 0.9,
  /** The section on what a question is about: whether something is needed, or which of several things. */
  aim: 1.25,
  /** Tables of symptoms, beliefs and products name many things in passing. */
  table: 0.9,
  /** What a name of the page counts towards the coverage of its sections. */
  inherited: 0.8,
  /** What the beginning of a page has before its sections when they are alike. */
  lead: 0.05,
};

/** Sections of a kind that every page has, by the ends of their ids. */
const generic = new Set(['team', 'check', 'see', 'in-short']);
const tables = new Set(['fails', 'misunderstood', 'choices', 'run']);
/** How like a query a name is that says the same in other words. */
const wholeQuery = 0.79;
/** Sections that have less of a query are not named. */
const leastCoverage = 0.2;

/**
 * Orders sections by how well they answer a query, in groups by page.
 *
 * @param worth      What each term of the query tells, from {@link worthOf}.
 * @param candidates The sections that have anything of the query.
 * @param scores     What the full-text index says of each word that occurs in the query.
 */
export function rank(
  query: Query, worth: readonly number[], candidates: ReadonlyMap<FoundPage, readonly FoundSection[]>, names: Names, scores: ReadonlyMap<string, TextScores>,
): RankedPage[] {
  const byPage = new Map<FoundPage, Ranked[]>();
  for (const [page, sections] of candidates) {
    const part = pagePart(names.ofPage.get(page)!, query.terms, worth);
    const ranked: Ranked[] = [];
    for (const section of sections) {
      const own = section.id === '' ? [names.title.get(page)!] : names.ofSection.get(section)!;
      const score = sectionScore(section, own, part, query, worth, scores);
      if (score !== undefined) ranked.push({ section, score });
    }
    if (ranked.length > 0) byPage.set(page, ranked);
  }
  return grouped(byPage);
}

/**
 * Orders again when it is known in which words people ask for the sections that came first.
 *
 * @param asks What {@link bestSections} named, each with its ways of asking.
 */
export function rankByAsks(groups: readonly RankedPage[], asks: ReadonlyMap<FoundSection, readonly Name[]>, { terms }: Query, worth: readonly number[]): RankedPage[] {
  const gain = ({ section }: Ranked) => weights.asked * likeness(asks.get(section) ?? [], terms, worth) ** 2;
  return grouped(groups.map(({ page, sections }) => [page, sections.map((ranked) => ({ ...ranked, score: ranked.score + gain(ranked) }))]));
}

/** The sections that come first, whatever their page. */
export function bestSections(groups: readonly RankedPage[], count: number): FoundSection[] {
  const sections = groups.flatMap((group) => group.sections).sort((a, b) => b.score - a.score);
  return sections.slice(0, count).map(({ section }) => section);
}

/** What each term of a query tells: a word that few sections have tells more, one that nobody has next to nothing. From 0 to 1. */
export function worthOf({ terms }: Query, { sections }: SearchData, names: Names, scores: ReadonlyMap<string, TextScores>): number[] {
  return terms.map((term) => informationOf(term, scores, names, sections.length));
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

function informationOf(term: Term, scores: ReadonlyMap<string, TextScores>, names: Names, sections: number): number {
  const typed = term.ways.find(({ words }) => words.some((word) => (scores.get(word)?.size ?? 0) > 0));
  if (!typed) return [...names.ofPage.values()].some((own) => bestTrust(own, term) > 0) ? 1 : weights.unknown;
  const fewest = Math.min(...typed.words.map((word) => scores.get(word)?.size ?? 0));
  return Math.max(0.05, 1 - Math.log(fewest + 1) / Math.log(sections + 1));
}

function weightOfKind({ id, page }: FoundSection, aim: Query['aim']): number {
  const kind = idInPage(id, page.path);
  if (kind === undefined) return 1;
  if (kind === aim) return weights.aim;
  if (generic.has(kind)) return weights.generic;
  if (kind === 'when') return weights.when;
  return tables.has(kind) ? weights.table : 1;
}

/** Undefined for a section that has next to nothing of the query. */
function sectionScore(
  section: FoundSection, own: readonly Name[], page: PagePart, { terms, aim }: Query, worth: readonly number[], scores: ReadonlyMap<string, TextScores>,
): number | undefined {
  let [covered, text, whole] = [0, 0, 0];
  for (const [at, term] of terms.entries()) {
    const weight = worth[at]!;
    const found = textScore(section, term, scores);
    const named = Math.max(bestTrust(own, term), weights.inherited * page.trust[at]!);
    covered += weight * Math.max(named, found);
    text += weight * found;
    whole += weight;
  }
  if (covered / whole < leastCoverage) return undefined;
  const alike = likeness(own, terms, worth);
  const isLead = section.id === '';
  // A synonym or a corrected word is trusted less than one that was typed, and is the whole query all the same.
  const exact = alike > wholeQuery ? (isLead ? weights.exactTitle : weights.exactHeading) : 0;
  const names = (isLead ? weights.title : weights.section) * alike + exact;
  const sum = weights.text * (text / whole) + names + weights.page * page.likeness + (isLead ? weights.lead : 0);
  return (covered / whole) ** weights.coverage * sum * weightOfKind(section, aim);
}

function grouped(byPage: Iterable<[FoundPage, Ranked[]]>): RankedPage[] {
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
    let sum = 0;
    for (const word of words) {
      const score = scores.get(word)?.get(section.key) ?? 0;
      sum = score > 0 ? sum + score : -Infinity;
    }
    best = Math.max(best, (trust * sum) / words.length);
  }
  return best;
}
