import type { FoundPage, FoundSection } from './data.ts';
import type { Answer } from './engine.ts';
import { marked, matcher, type Piece } from './excerpt.ts';
import type { RankedPage } from './rank.ts';

/** Pages shown at most. */
export const shownPages = 8;
/** Sections shown at most of each. */
const shownSections = 3;
/** Further sections of a page are shown if they answer about as well as what the next page has: what is good stands high. */
const asGoodAsNext = 0.8;

/** A place that a result leads to, and the address that a team links to. */
interface Target {
  href: string;
  permanent: string;
}

/** What was drawn: the grid's groups, and the places in them that have an excerpt still to come. */
export interface Drawn {
  groups: HTMLElement[];
  excerpts: { section: FoundSection; place: HTMLElement }[];
}

/**
 * Draws an answer as groups of rows, one group a page, its best section first.
 *
 * @param base Path that the site stands under, with a slash at both ends.
 */
export function drawAnswer({ groups, nearest, query }: Answer, base: string): Drawn {
  const isAsked = matcher(query);
  const drawn: Drawn = { groups: [], excerpts: [] };
  for (const [at, group] of groups.slice(0, shownPages).entries()) {
    const least = asGoodAsNext * (groups[at + 1]?.sections[0]?.score ?? 0);
    drawn.groups.push(drawPage(group, least, base, isAsked, drawn.excerpts));
  }
  for (const page of nearest) drawn.groups.push(element('div', { role: 'rowgroup' }, pageRow(page, base, () => false)));
  return drawn;
}

function drawPage({ page, sections }: RankedPage, least: number, base: string, isAsked: (word: string) => boolean, excerpts: Drawn['excerpts']): HTMLElement {
  const group = element('div', { role: 'rowgroup', 'aria-label': page.title }, pageRow(page, base, isAsked));
  const inside = sections.filter(({ section }) => section.id !== '').slice(0, shownSections).filter(({ score }, at) => at === 0 || score >= least);
  for (const [at, { section }] of inside.entries()) {
    const drawn = sectionRow(section, base, isAsked);
    group.append(drawn);
    if (at > 0) continue;
    const place = element('p', { class: 'search-excerpt' });
    drawn.querySelector('a')?.append(place);
    excerpts.push({ section, place });
  }
  // Where a section is what was asked for, it is the row that Enter opens.
  const best = sections[0]?.section.id === '' ? 0 : 1;
  group.querySelectorAll('[role=row]')[best]?.setAttribute('data-best', '');
  return group;
}

function pageRow(page: FoundPage, base: string, isAsked: (word: string) => boolean): HTMLElement {
  const about = [page.area, page.level].filter(Boolean).join(' · ');
  const name = element('span', { class: 'search-page' }, ...pieces(marked(page.title, isAsked)));
  return row({ href: base + page.path, permanent: base + page.path }, [name, element('span', { class: 'search-about' }, about)], page.title);
}

function sectionRow({ page, id, heading }: FoundSection, base: string, isAsked: (word: string) => boolean): HTMLElement {
  const name = element('span', { class: 'search-section' }, ...pieces(marked(heading, isAsked)));
  return row({ href: `${base}${page.path}#${id}`, permanent: `${base}s/${id}/` }, [name], heading);
}

function row({ href, permanent }: Target, content: Node[], name: string): HTMLElement {
  const link = element('a', { href, tabindex: '-1' }, ...content);
  const copy = element('button', { type: 'button', tabindex: '-1', 'data-copy-link': permanent, 'aria-label': `Copy link to “${name}”` }, 'Copy link');
  return element('div', { role: 'row' }, element('div', { role: 'gridcell' }, link), element('div', { role: 'gridcell' }, copy));
}

/** Pieces of text as nodes, the marked ones as `<mark>`. */
export function pieces(texts: readonly Piece[]): Node[] {
  return texts.map(({ text, marked: isMarked }) => (isMarked ? element('mark', {}, text) : document.createTextNode(text)));
}

/** An element with attributes and content. */
export function element(tag: string, attributes: Readonly<Record<string, string>>, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}
