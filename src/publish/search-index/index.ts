import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packWords, textMark, type SearchFile } from '../../search/data.ts';
import { synonyms } from '../../search/synonyms.ts';
import { builtPages } from '../built-pages.ts';
import { writePagefind, type IndexedText } from './pagefind.ts';
import { sectionsIn, type PlainSection } from './sections.ts';
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
  const parts = [{ text: heading, weight: weightOfHeading }, { text: asks.join('. '), weight: weightOfAsks }, { text: `${textMark} ${text}`, weight: 1 }];
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
  const pages = found.map(({ path, sections }): SearchFile['pages'][number] => {
    const topic = topics.find(({ slug }) => path === `${slug}/`);
    const area = topic?.area ?? areas.find(({ id }) => path === `areas/${id}/`)?.id;
    return [path, sections[0]!.heading, areas.findIndex(({ id }) => id === area), levels.indexOf(topic?.level ?? ''), topic?.aliases ?? []];
  });
  const sections = found.flatMap(({ path, sections }, at) =>
    sections.map(({ id, heading, terms }): SearchFile['sections'][number] => [at, id, id === '' ? '' : heading, [...terms], keyFor(addressOf(path, id), keys)]),
  );
  const names = [...pages.flatMap(([, title, , , aliases]) => [title, ...aliases]), ...sections.flatMap(([, , heading, terms]) => [heading, ...terms])];
  const asked = topics.flatMap((topic) => topic.sections.flatMap((section) => section.asks ?? []));
  const words = packWords(vocabulary(found.flatMap((page) => page.sections), [...names, ...asked, ...synonyms.flat()]));
  return { areas: areas.map(({ title }) => title), levels, pages, sections, ...words, synonyms: synonyms.map((group) => [...group]) };
}
