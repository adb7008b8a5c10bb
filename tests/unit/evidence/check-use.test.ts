import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkEvidence, checkUse } from '../../../src/evidence/index.ts';
import { article, fact, smallEvidence, website } from './samples.ts';

const today = '2026-11-20';
const file = 'src/content/docs/data/a.mdx';
const citesAll = 'A claim. <Cite id="gilbert-lynch-2002" />\n\n<Fact id="postgresql-current" />\n';

/** What is reported for a page: id of the message, file and line. */
function reported(source: string, day = today): [string, string, number][] {
  return checkUse(smallEvidence(), [{ file, source }], day).map(({ id, place }) => [id, place.file, place.line]);
}

test('nothing is reported where everything is known, used and fresh', () => {
  expect(reported(citesAll)).toEqual([]);
});

test('unknown ids are reported at the line of their use, with the nearest', () => {
  expect(reported(`${citesAll}\nText\n<Cite id="gilbert-2002" /> and <Fact id="postgres-current" />\n`)).toEqual([
    ['source-unknown', file, 6],
    ['fact-unknown', file, 6],
  ]);
  const [error] = checkUse(smallEvidence(), [{ file, source: `${citesAll}<Cite id="gilbert-2002" />` }], today);
  expect(error!.message).toContain('"gilbert-lynch-2002"');
});

test('records nobody uses are reported; the source of a used fact is used', () => {
  expect(reported('No citation.').map(([id, at]) => `${id} ${at}`)).toEqual([
    'source-unused src/content/sources/gilbert-lynch-2002.yaml',
    'source-unused src/content/sources/postgresql-versioning.yaml',
    'fact-unused src/content/facts/postgresql-current.yaml',
  ]);
});

test('a fact past its day is a warning, on its day it is not', () => {
  expect(reported(citesAll, '2027-02-20')).toEqual([]);
  expect(reported(citesAll, '2027-02-21')).toEqual([['fact-stale', 'src/content/facts/postgresql-current.yaml', 5]]);
  expect(checkUse(smallEvidence(), [{ file, source: citesAll }], '2027-02-21')[0]!.isWarning).toBe(true);
});

test('a whole content root is checked; with an unreadable page nothing is called unused', () => {
  const projectRoot = mkdtempSync(join(tmpdir(), 'evidence-'));
  const contentRoot = join(projectRoot, 'content');
  const write = (path: string, text: string) => {
    mkdirSync(join(contentRoot, path, '..'), { recursive: true });
    writeFileSync(join(contentRoot, path), text);
  };
  write('sources/gilbert-lynch-2002.yaml', article);
  write('sources/postgresql-versioning.yaml', website);
  write('sources/broken.yaml', 'type: book\n');
  write('facts/postgresql-current.yaml', fact);
  write('docs/data/a.mdx', '<Fact id="postgresql-current" />\n');
  const ids = () => checkEvidence({ contentRoot, projectRoot, today }).map(({ id }) => id);
  expect(new Set(ids())).toEqual(new Set(['source-invalid', 'source-unused']));
  write('docs/data/b.mdx', 'a < b {\n');
  expect(new Set(ids())).toEqual(new Set(['source-invalid']));
  cpSync(join(contentRoot, 'docs/data/a.mdx'), join(contentRoot, 'docs/data/b.mdx'));
  expect(ids()).toContain('source-unused');
  rmSync(projectRoot, { recursive: true });
});
