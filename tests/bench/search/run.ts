/**
 * Measures the search against the judged list, and against two other engines over the same text.
 *
 * Usage: `npm run bench:search [-- --aside] [-- --growth]`. `--aside` also judges the queries that were
 * kept aside while weights were set; `--growth` also measures 1,000 generated topics.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSite } from '../../../src/publish/build-site.ts';
import { ensureBrowser } from '../../site/browser.ts';
import { askMiniSearch, askPlainPagefind, askThisSite, type TopicPage } from './engines.ts';
import { grownSite } from './growth.ts';
import { judge, rankOf, readJudged, type Answered, type JudgedQuery } from './judged.ts';
import { measureSpeed } from './speed.ts';

interface Roadmap {
  topics: { slug: string; title: string; aliases: string[]; sections: { id: string; asks?: string[] }[] }[];
}

process.env['NODE_ENV'] = 'production';
ensureBrowser();
const dist = process.env['SEARCH_DIST'] ?? (await buildSite(process.cwd()));
const { topics } = JSON.parse(readFileSync(join(dist, 'roadmap.json'), 'utf8')) as Roadmap;
const pages: TopicPage[] = topics
  .filter(({ slug }) => existsSync(join(dist, slug, 'index.html')))
  .map(({ slug, title, aliases, sections }) => ({
    slug,
    title,
    aliases,
    html: readFileSync(join(dist, slug, 'index.html'), 'utf8'),
    asks: new Map(sections.map(({ id, asks }) => [id, asks ?? []])),
  }));
const queries = readJudged().filter(({ aside }) => !aside || process.argv.includes('--aside'));
const texts = queries.map(({ q }) => q);

const ours = await askThisSite(dist, texts);
const mini = askMiniSearch(pages, texts);
const engines: Record<string, Answered[][]> = {
  'this site': ours,
  'Starlight with Pagefind': await askPlainPagefind(pages, texts),
  MiniSearch: mini.answers,
};

console.log(`\nQuality: ${queries.length} queries over ${pages.length} topics`);
console.table(Object.fromEntries(Object.entries(engines).map(([name, answers]) => [name, judge(queries, answers)])));
console.log('\nThis site, by kind of query');
console.table(Object.fromEntries(kindsOf(queries).map((kind) => [kind, judge(...only((query) => query.kind === kind))])));
if (process.argv.includes('--aside')) {
  console.log('\nThis site, the queries kept aside');
  console.table([judge(...only((query) => query.aside === true))]);
}
listFailures();
const typed = texts.filter((_, at) => at % 8 === 0);
const speeds = [await measureSpeed(dist, pages.length, typed)];
if (process.argv.includes('--growth')) {
  const grown = await grownSite(dist, pages, 1000);
  speeds.push(await measureSpeed(grown, 1000, typed));
  rmSync(grown, { recursive: true });
}
console.log('\nCost');
console.table(speeds);
console.log(`MiniSearch would send ${Math.round(gzipSync(mini.bytes).length / 1000)} KB before its first answer.`);

function kindsOf(all: readonly JudgedQuery[]): string[] {
  return [...new Set(all.map(({ kind }) => kind))];
}

function only(holds: (query: JudgedQuery) => boolean): [JudgedQuery[], Answered[][]] {
  return [queries.filter(holds), ours.filter((_, at) => holds(queries[at]!))];
}

/** Every query whose answer does not come first, with what came instead. */
function listFailures(): void {
  console.log('\nNot first:');
  for (const [at, query] of queries.entries()) {
    const rank = rankOf(query, ours[at]!);
    const first = ours[at]![0];
    if (rank !== 1) console.log(`  ${query.q}  →  ${first?.slug}#${first?.sections[0] ?? ''}; wanted ${query.page}#${query.sections.join('|')} (${rank ?? 'not shown'})`);
  }
}
