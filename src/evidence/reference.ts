import type { Name, Source } from './source-schema.ts';

/*
 * A formatter of our own: citation-js and citeproc bring 0.5 MB and a style
 * language for what nine types of source need here, and neither gives the
 * parts apart, so that the title can be a link and the rest plain text.
 */

/** A stretch of a formatted reference. */
export interface ReferencePart {
  text: string;
  /** `work` is set in italics: a title that stands alone, or what an article appeared in. */
  style: 'plain' | 'work';
  /** Where the stretch links to. */
  href?: string;
}

const standsAlone = new Set<Source['type']>(['book', 'thesis', 'standard', 'report', 'software']);
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/**
 * A source in full: authors, title, what it appeared in, publisher, date.
 *
 * @returns Stretches to print one after the other.
 */
export function formatReference(source: Source): ReferencePart[] {
  const href = source.URL ?? (source.DOI ? `https://doi.org/${source.DOI}` : undefined);
  const alone = standsAlone.has(source.type);
  const title: ReferencePart = { text: alone ? source.title : `“${source.title}”`, style: alone ? 'work' : 'plain' };
  const sentences: ReferencePart[][] = [
    [plain(names(source.author))],
    [href ? { ...title, href } : title, plain(identification(source))],
    [{ text: source['container-title'] ?? '', style: 'work' }, plain(within(source) + siteVersion(source))],
    [plain([source.publisher, source['publisher-place']].filter(Boolean).join(', '))],
    [plain(source.editor ? `Edited by ${names(source.editor)}` : '')],
    [plain(dates(source))],
  ];
  return sentences
    .map((parts) => parts.filter(({ text }) => text !== ''))
    .filter((parts) => parts.length > 0)
    .flatMap((parts, index) => [...(index > 0 ? [plain(' ')] : []), ...parts, plain(/[.?!]”?$/.test(parts.at(-1)!.text) ? '' : '.')])
    .filter(({ text }) => text !== '');
}

/**
 * A source in few words, as the text of a citation: "Gilbert & Lynch 2002",
 * "RFC 9110", "PostgreSQL 18 documentation: Explicit locking".
 *
 * @param id The source's id, which names RFCs.
 */
export function shortName(id: string, source: Source): string {
  const rfc = /^rfc(\d+)$/.exec(id);
  if (rfc) return `RFC ${rfc[1]}`;
  if (source.type === 'standard' && source.number && /\D/.test(source.number)) return source.number;
  if (!source.author || source.type === 'standard' || source.type === 'software') return source.title;
  const year = source.issued?.slice(0, 4);
  const isWebsite = source.type === 'webpage' && source.author.every((name) => 'literal' in name);
  const site = source['container-title'];
  if (isWebsite) return site ? `${site}: ${source.title}` : source.title;
  return [familyNames(source.author), year].filter(Boolean).join(' ');
}

/**
 * A date as it is written in a sentence: "June 2002", "November 20, 2026".
 *
 * @param date YYYY, YYYY-MM or YYYY-MM-DD.
 */
export function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month && months[Number(month) - 1];
  if (!name) return year;
  return day ? `${name} ${Number(day)}, ${year}` : `${name} ${year}`;
}

function plain(text: string): ReferencePart {
  return { text, style: 'plain' };
}

function names(list: readonly Name[] = []): string {
  const written = list.map((name) => ('literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ')));
  if (written.length > 6) return `${written.slice(0, 3).join(', ')} and others`;
  return written.length < 2 ? written.join('') : `${written.slice(0, -1).join(', ')} and ${written.at(-1)}`;
}

function familyNames(list: readonly Name[]): string {
  const [first, second, third] = list.map((name) => ('literal' in name ? name.literal : name.family));
  if (third) return `${first} et al.`;
  return second ? `${first} & ${second}` : first!;
}

/** What tells this source from others of the same title: number, edition, version. */
function identification(source: Source): string {
  const edition = source.edition && (/^\d+$/.test(source.edition) ? `${ordinal(Number(source.edition))} edition` : source.edition);
  const version = source['container-title'] ? undefined : source.version && `version ${source.version}`;
  const parts = [source.number, edition, version].filter(Boolean);
  return parts.length > 0 ? `, ${parts.join(', ')}` : '';
}

/** The version of the documentation a page stands in, unless its name says it. */
function siteVersion({ version, 'container-title': site }: Source): string {
  return version && site && !site.split(' ').includes(version) ? `, version ${version}` : '';
}

/** Where in its container a source stands. */
function within(source: Source): string {
  const volume = source.volume ? ` ${source.volume}` : '';
  const issue = source.issue ? `(${source.issue})` : '';
  const separator = source['container-title'] || volume || issue ? ', ' : '';
  const page = source.page ? `${separator}${/[-–,]/.test(source.page) ? 'pages' : 'page'} ${source.page.replaceAll('-', '–')}` : '';
  return `${volume}${issue}${page}`;
}

function dates(source: Source): string {
  const issued = source.issued && formatDate(source.issued);
  if (!source.accessed) return issued ?? '';
  const accessed = formatDate(source.accessed);
  return issued ? `${issued}, accessed ${accessed}` : `Accessed ${accessed}`;
}

function ordinal(number: number): string {
  const suffix = number % 100 >= 11 && number % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${suffix}`;
}
