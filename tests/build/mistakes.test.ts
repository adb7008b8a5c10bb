import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { messages, type MessageId } from '../../src/author-errors/index.ts';
import { buildSmallSite, changeContent, makeSmallSite, type ContentChange } from './small-site.ts';

/** A page of the base content, as a string to change. */
const base = (path: string) => readFileSync(new URL(`./base-content/${path}`, import.meta.url), 'utf8');
const tables = base('docs/data/tables.mdx');
const ledger = base('links.jsonl');
const fact = base('facts/postgresql-current.yaml');
const source = base('sources/codd-1970.yaml');

/** A second diagram with the id of the first. */
const twin = '```mermaid id=table-rows\nflowchart TB\n  accTitle: A\n  accDescr: B\n  a --> b\n```\n';

interface Mistake {
  id: MessageId;
  change: ContentChange;
  /** Where the message must point to, as `path:line` below `src/content/`. */
  at: string;
}

/** The line of a text that starts with these words. */
const lineOf = (text: string, start: string) => text.split('\n').findIndex((line) => line.startsWith(start)) + 1;

/** A change of the page about tables: one piece of its text replaced, the mistake at the line that then starts so. */
function inTables(id: MessageId, from: string, to: string, lineStart: string): Mistake {
  if (!tables.includes(from)) throw new Error(`The base page has no "${from}".`);
  const text = tables.replace(from, to);
  return { id, change: { 'docs/data/tables.mdx': text }, at: `docs/data/tables.mdx:${lineOf(text, lineStart)}` };
}

const mistakes: Mistake[] = [
  inTables('page-unreadable', 'Rows share columns.', 'Rows {share columns.', 'Rows {share'),
  inTables('frontmatter-unknown-field', 'order: 10', 'order: 10\ncolor: red', 'color'),
  inTables('frontmatter-missing-field', 'level: essential\n', '', '---'),
  inTables('frontmatter-invalid-field', 'order: 10', 'order: first', 'order'),
  inTables('area-unknown', 'area: data', 'area: databases', 'area'),
  inTables('area-wrong-folder', 'area: data', 'area: security', 'area'),
  inTables('prerequisite-unknown', 'needs: []', 'needs: [tabels]', 'needs'),
  inTables('prerequisite-cycle', 'needs: []', 'needs: [indexes]', 'needs'),
  inTables('related-unknown', 'needs: []', 'needs: []\nrelated: [tabels]', 'related'),
  inTables('asks-section-unknown', 'needs: []', 'needs: []\nasks: { tables-runs: [how do I run it] }', 'asks'),
  inTables('section-id-missing', ' {#tables-run}', '', '## Run it'),
  inTables('section-id-invalid', '{#tables-run}', '{#Tables}', '## Run it'),
  inTables('section-id-duplicate', '{#tables-run}', '{#tables-in-short}', '## Run it'),
  inTables('heading-level-skipped', '## In short', '### In short', '### In short'),
  inTables('image-without-alt', 'Rows share', '![](favicon.svg) Rows share', '![]'),
  inTables('link-broken', '(/indexes/)', '(/indices/)', 'Rows share'),
  inTables('link-fragment-broken', '(/indexes/)', '(/locks/#rows)', 'Rows share'),
  inTables('link-malformed', '(/indexes/)', '(http://example.com/)', 'Rows share'),
  inTables('source-unknown', 'codd-1970', 'codd-1971', 'Rows share'),
  inTables('fact-unknown', 'Rows share', '<Fact id="mysql-current" /> Rows share', '<Fact'),
  inTables('component-unknown', '<Cite', '<Cites id="x" /> <Cite', 'Rows share'),
  inTables('component-attribute-missing', '<Cite id="codd-1970" at="section 1.3" />', '<Cite at="section 1.3" />', 'Rows share'),
  inTables('component-attribute-unknown', 'at="section', 'section="section', 'Rows share'),
  inTables('diagram-syntax', 't --> b[Row 2]', 't --> --> b', '  t --> -->'),
  inTables('diagram-without-description', '  accDescr: One table holds two rows, and both have the same columns.\n', '', '```mermaid'),
  inTables('diagram-id-missing', '```mermaid id=table-rows', '```mermaid', '```mermaid'),
  { id: 'diagram-id-duplicate', change: { 'docs/data/tables.mdx': `${tables}\n${twin}` }, at: `docs/data/tables.mdx:${tables.split('\n').length + 1}` },
  inTables('diagram-with-color', 't --> b[Row 2]', 't --> b[Row 2]\n  style b fill:#f00', '  style'),
  inTables('snippet-unknown-engine', '```sql run setup=shop', '```cobol run', '```cobol'),
  inTables('snippet-unknown-option', 'run setup=shop', 'run setup=shop fast', '```sql'),
  inTables('snippet-orphan-output', '```sql run setup=shop', '```sql', '```text output'),
  inTables('snippet-without-output', '```text output', '```text', '```sql'),
  { id: 'slug-duplicate', change: { 'docs/security/tables.mdx': tables.replace('area: data', 'area: security').replaceAll('{#tables', '{#t2').replace('table-rows', 't2-rows') }, at: 'docs/security/tables.mdx:1' },
  { id: 'slug-still-planned', change: { 'planned.yaml': base('planned.yaml').replace('indexes', 'locks') , 'docs/data/tables.mdx': tables.replace('(/indexes/)', '(/locks/)') }, at: 'docs/data/locks.mdx:1' },
  { id: 'source-unused', change: { 'sources/extra.yaml': source }, at: 'sources/extra.yaml:1' },
  { id: 'source-invalid', change: { 'sources/codd-1970.yaml': source.replace('primary: true', 'primary: true\ncolor: red') }, at: `sources/codd-1970.yaml:${lineOf(source, 'primary') + 1}` },
  { id: 'fact-unused', change: { 'facts/extra.yaml': fact }, at: 'facts/extra.yaml:1' },
  { id: 'fact-invalid', change: { 'facts/postgresql-current.yaml': fact.replace('checked: 2026-11-20', 'checked: yesterday') }, at: `facts/postgresql-current.yaml:${lineOf(fact, 'checked')}` },
  inTables('permalink-new', '## Run it', '## More {#more}\n\n## Run it', '## More'),
  { id: 'permalink-gone', change: { 'docs/data/tables.mdx': tables.replace('{#tables-run}', '{#tables-runs}') }, at: 'links.jsonl:1' },
  { id: 'permalink-moved', change: { 'links.jsonl': ledger.replace('"tables-run","page":"tables"', '"tables-run","page":"locks"') }, at: `docs/data/tables.mdx:${lineOf(tables, '## Run it')}` },
  { id: 'permalink-reused', change: { 'links.jsonl': ledger.replace('"tables-run","page":"tables"', '"tables-run","page":"tables","to":"tables-in-short"') }, at: `docs/data/tables.mdx:${lineOf(tables, '## Run it')}` },
  { id: 'permalink-leads-nowhere', change: { 'links.jsonl': `${ledger}{"kind":"section","id":"zz","page":"tables","to":"lost"}\n` }, at: `links.jsonl:${ledger.split('\n').length}` },
  inTables('snippet-option-missing', '```sql run setup=shop', '```http run', '```http'),
  inTables('snippet-file-missing', 'setup=shop', 'setup=shopp', '```sql'),
];

/** Messages that other suites make happen: they come from running examples, or do not stop a build. */
const elsewhere: MessageId[] = ['snippet-failed', 'snippet-output-differs', 'fact-stale'];

/** The findings a build printed, each with its reason and fix. */
const findings = (output: string) => output.split(/^(?:error|warning) {2}/m).slice(1);

describe('a small site with a mistake is not built', () => {
  test.concurrent.each(mistakes)('$id', async ({ id, change, at }) => {
    const { ok, output } = await buildSmallSite(makeSmallSite(`mistake-${id}`, change));
    expect(ok, output).toBe(false);
    const finding = findings(output).find((text) => text.includes(`(CONTRIBUTING.md#${id})`));
    expect(finding, output).toMatch(new RegExp(`^src/content/${at.replaceAll('.', '\\.')} `));
  });

  test('every message of the table is made to happen', () => {
    const covered = new Set([...mistakes.map(({ id }) => id), ...elsewhere]);
    expect(Object.keys(messages).filter((id) => !covered.has(id as MessageId))).toEqual([]);
  });
});

test('a stale fact is a warning: the site is built, and the page marks it', async () => {
  const stale = fact.replace('checked: 2026-11-20', 'checked: 2020-01-01').replace('recheck: 2099-01-01', 'recheck: 2020-02-01');
  const { ok, output, root } = await buildSmallSite(makeSmallSite('stale-fact', { 'facts/postgresql-current.yaml': stale }));
  expect(ok, output).toBe(true);
  expect(output).toContain('(CONTRIBUTING.md#fact-stale)');
  expect(readFileSync(`${root}/dist/locks/index.html`, 'utf8')).toMatch(/class="fact[^"]* stale/);
});

test('a failed build leaves the last good site in place', async () => {
  const root = makeSmallSite('last-good');
  expect((await buildSmallSite(root)).ok).toBe(true);
  const good = readFileSync(`${root}/dist/tables/index.html`, 'utf8');
  changeContent(root, { 'docs/data/tables.mdx': tables.replace('(/indexes/)', '(/nowhere/)') });
  expect((await buildSmallSite(root)).ok).toBe(false);
  expect(readFileSync(`${root}/dist/tables/index.html`, 'utf8')).toBe(good);
});
