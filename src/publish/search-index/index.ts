import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asksToIndex, keyPrefix, packWords, shortId, textToIndex, type SearchFile } from '../../search/data.ts';
import { wordsOf } from '../../search/words.ts';
import { builtPages } from '../built-pages.ts';
import { writePagefind, type IndexedText } from './pagefind.ts';
import { sectionsIn, type PlainSection } from './sections.ts';
import { readSynonyms } from './synonyms.ts';
import { vocabulary } from './vocabulary.ts';

/** What the search takes from `/roadmap.json`. */
interface Roadmap {
  areas: { id: string; title: string }[];
  topics: { slug: string; area: string; level: string; aliases: string[]; description?: string; sections: { id: string; asks?: string[] }[] }[];
}

const weightOfHeading = 5;
const weightOfAsks = 5;

interface FoundHtml {
  path: string;
  sections: PlainSection[];
}

/**
 * Makes the search of a finished build: Pagefind's index with a record for each section, and
 * `search.json` with the names of pages and sections, the site's words and its synonyms.
 *
 * @param folder The built site, before frames are made of its sections.
 * @throws When Pagefind leaves out a section.
 */
export async function writeSearch(folder: string): Promise<void> {
  const roadmap = JSON.parse(readFileSync(join(folder, 'roadmap.json'), 'utf8')) as Roadmap;
  const found = builtPages(folder)
    .filter(({ html }) => html.includes('class="sl-markdown-content"'))
    .map(({ path, html }): FoundHtml => ({ path: path.replace(/index\.html$/, ''), sections: sectionsIn(html) }));
  const asks = new Map(roadmap.topics.flatMap(({ sections }) => sections.map((section) => [section.id, section.asks ?? []] as const)));
  const texts = found.flatMap(({ path, sections }) =>
    sections.map(({ id, heading, text }) => ({ url: addressOf(path, id), parts: partsOf(heading, asks.get(id) ?? [], id === '' ? leadOf(path, text, roadmap) : text) })),
  );
  const keys = await writePagefind(join(folder, 'pagefind'), texts);
  writeFileSync(join(folder, 'search.json'), JSON.stringify(searchFile(found, roadmap, keys)));
}

const addressOf = (path: string, id: string) => (id === '' ? path : `${path}#${id}`);

/** What is indexed for a section: its heading and how people ask for it tell more than what it says. */
function partsOf(heading: string, asks: readonly string[], text: string): IndexedText['parts'] {
  const parts = [{ text: heading, weight: weightOfHeading }, { text: asksToIndex(asks), weight: weightOfAsks }, { text: textToIndex(text), weight: 1 }];
  return parts.filter((part) => part.text !== '');
}

/** What stands at the beginning of a page: its definition. The words that people have for it are names, and no text. */
function leadOf(path: string, text: string, { topics }: Roadmap): string {
  return `${topics.find(({ slug }) => path === `${slug}/`)?.description ?? ''} ${text}`.trim();
}

/** A section without a record would never be found by its text, and nobody would notice. */
function keyFor(address: string, keys: ReadonlyMap<string, string>): string {
  const key = keys.get(address);
  if (key === undefined) throw new Error(`Pagefind has no record of /${address}, so the search could not find it.`);
  return key;
}

function searchFile(found: readonly FoundHtml[], { areas, topics }: Roadmap, keys: ReadonlyMap<string, string>): SearchFile {
  const levels = [...new Set(topics.map(({ level }) => level))];
  const pages = found.map(({ path, sections: [lead, ...sections] }): SearchFile['pages'][number] => {
    const topic = topics.find(({ slug }) => path === `${slug}/`);
    const area = topic?.area ?? areas.find(({ id }) => path === `areas/${id}/`)?.id;
    const rows = sections.map(({ id, heading, terms }): SearchFile['pages'][number][5][number] => [shortId(id, path), heading, ...terms.filter((term) => !isSame(term, heading))]);
    return [path, lead!.heading, areas.findIndex(({ id }) => id === area), levels.indexOf(topic?.level ?? ''), topic?.aliases ?? [], rows];
  });
  const inOrder = found.flatMap(({ path, sections }) => sections.map(({ id }) => keyFor(addressOf(path, id), keys).slice(keyPrefix.length)));
  const names = pages.flatMap(([, title, , , aliases, rows]) => [title, ...aliases, ...rows.flatMap(([, heading, ...terms]) => [heading, ...terms])]);
  const synonyms = readSynonyms();
  const words = packWords(vocabulary(found.flatMap(({ sections }) => sections), [...names, ...synonyms.flat()]));
  return { areas: areas.map(({ title }) => title), levels, pages, keys: inOrder.join(' '), ...words, synonyms };
}

/** Whether a section defines what it is called: that needs no second name. */
function isSame(term: string, heading: string): boolean {
  return wordsOf(term).join(' ') === wordsOf(heading).join(' ');
}
