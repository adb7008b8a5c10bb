import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSearch } from '../../../src/publish/search-index/index.ts';
import { wordsOf } from '../../../src/search/words.ts';
import type { TopicPage } from './engines.ts';

/* A larger site for the search alone: the real topics again and again, each time with rare words of its own. */

/** What the search reads of `/roadmap.json`. */
interface Roadmap {
  topics: { slug: string; title: string; aliases: string[] }[];
}

/** Words of so few topics are their own; the others are the field's common words. */
const topicsOfRareWord = 2;

/**
 * Makes a built site that has many topics. Every round repeats the real ones with other rare words, so
 * that the vocabulary and the names grow as they would, and common words become commoner.
 *
 * @param dist  The built site.
 * @param pages Its topics.
 * @param count How many topics the larger site has.
 * @returns Its folder, in which the search works and nothing else does.
 */
export async function grownSite(dist: string, pages: readonly TopicPage[], count: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'grown-site-'));
  for (const part of ['_astro', 'search']) cpSync(join(dist, part), join(folder, part), { recursive: true, force: true });
  const roadmap = JSON.parse(readFileSync(join(dist, 'roadmap.json'), 'utf8')) as Roadmap;
  const rare = rareWords(pages);
  const topics: Roadmap['topics'] = [];
  for (let at = 0; at < count; at++) {
    const page = pages[at % pages.length]!;
    const vary = variation(rare, Math.floor(at / pages.length));
    const slug = `${page.slug}${ending(Math.floor(at / pages.length))}`;
    topics.push({ ...roadmap.topics.find((topic) => topic.slug === page.slug)!, slug, title: vary(page.title), aliases: page.aliases.map(vary) });
    mkdirSync(join(folder, slug));
    writeFileSync(join(folder, slug, 'index.html'), page.html.replace(/>[^<]+</g, vary));
  }
  writeFileSync(join(folder, 'roadmap.json'), JSON.stringify({ ...roadmap, topics }));
  await writeSearch(folder);
  return folder;
}

function rareWords(pages: readonly TopicPage[]): Set<string> {
  const topics = new Map<string, number>();
  for (const { html } of pages) for (const word of new Set(wordsOf(html.replace(/<[^>]+>/g, ' ')))) topics.set(word, (topics.get(word) ?? 0) + 1);
  return new Set([...topics].filter(([word, count]) => count <= topicsOfRareWord && /^\p{L}{4,}$/u.test(word)).map(([word]) => word));
}

/** Gives the rare words of a text the ending of a round. */
function variation(rare: ReadonlySet<string>, round: number): (text: string) => string {
  return (text) => (round === 0 ? text : text.replace(/\p{L}{4,}/gu, (word) => (rare.has(word.toLowerCase()) ? word + ending(round) : word)));
}

function ending(round: number): string {
  return round === 0 ? '' : `x${String.fromCharCode(96 + round)}`;
}
