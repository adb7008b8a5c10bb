import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { loadEvidence, parseEvidence } from '../../../src/evidence/index.ts';
import { sourceOfFact } from '../../../src/evidence/load.ts';
import { article, fact, factFile, sourceFile, website } from './samples.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function written(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'evidence-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** The one error that a source of this text gives. */
function sourceError(text: string, id = 'a-source'): { line: number; reason: string } {
  const { errors, sources } = parseEvidence([sourceFile(id, text)], []);
  expect(errors).toHaveLength(1);
  expect(sources.size).toBe(0);
  expect(errors[0]!.id).toBe('source-invalid');
  expect(errors[0]!.place.file).toBe(`src/content/sources/${id}.yaml`);
  return { line: errors[0]!.place.line, reason: errors[0]!.reason };
}

test('reads valid records and keeps numbers as they are written', () => {
  const { sources, facts, errors } = parseEvidence(
    [sourceFile('gilbert-lynch-2002', `${article}version: 1.10\n`), sourceFile('postgresql-versioning', website)],
    [factFile('postgresql-current', fact)],
  );
  expect(errors).toEqual([]);
  expect(sources.get('gilbert-lynch-2002')!.data).toMatchObject({ volume: '33', issued: '2002-06', version: '1.10', primary: true });
  expect(facts.get('postgresql-current')!.lines.recheck).toBe(5);
});

test('an unknown field is an error at its line that names the nearest', () => {
  const { line, reason } = sourceError(article.replace('volume: 33', 'volum: 33'));
  expect(line).toBe(8);
  expect(reason).toContain('no field "volum"; the nearest is "volume"');
});

test('a missing field is named', () => {
  expect(sourceError(article.replace('primary: true\n', '')).reason).toContain('the field "primary" is missing');
  expect(sourceError(article.replace('title: Brewer\'s conjecture\n', '')).reason).toContain('the field "title" is missing');
});

test.each([
  ['primary: true', 'primary: yes', 12],
  ['issued: 2002-06', 'issued: June 2002', 6],
  ['issued: 2002-06', 'issued: 2002-13', 6],
  ['type: article-journal', 'type: blog', 1],
  ['{ family: Gilbert, given: Seth }', 'Seth Gilbert', 3],
  ['DOI: 10.', 'DOI: https://doi.org/10.', 11],
  ['container-title: ACM SIGACT News\n', '', 1],
])('"%s" written as "%s" is reported at line %i', (right, wrong, line) => {
  expect(sourceError(article.replace(right, wrong)).line).toBe(line);
});

test('a source that nobody can find is an error', () => {
  const lines = website.split('\n').filter((row) => !row.startsWith('URL'));
  expect(sourceError(lines.join('\n')).reason).toContain('give URL, DOI or ISBN');
});

test('a file that is not YAML is reported where it breaks', () => {
  expect(sourceError('type: book\ntitle: "open\n').line).toBeGreaterThan(1);
  expect(sourceError('').reason).toContain('expected object');
});

test('file names are ids', () => {
  expect(sourceError(article, 'Gilbert_Lynch').reason).toContain('lower-case words');
  const { errors } = parseEvidence([{ file: 'src/content/sources/a.yml', text: article }], []);
  expect(errors[0]!.reason).toContain('must end in .yaml');
});

test('a fact is checked again after it was checked, and has a source that exists', () => {
  const files = [sourceFile('postgresql-versioning', website)];
  const early = parseEvidence(files, [factFile('a', fact.replace('2027-02-20', '2026-11-20'))]);
  expect(early.errors.map(({ id, place }) => [id, place.line])).toEqual([['fact-invalid', 5]]);
  const orphan = parseEvidence(files, [factFile('a', fact.replace('postgresql-versioning', 'postgresql-version'))]);
  expect(orphan.errors.map(({ id, place }) => [id, place.line])).toEqual([['fact-invalid', 3]]);
  expect(orphan.errors[0]!.reason).toContain('the nearest is "postgresql-versioning"');
});

test('a fact is not blamed for the mistakes of its source', () => {
  const { errors } = parseEvidence([sourceFile('postgresql-versioning', 'type: webpage\n')], [factFile('a', fact)]);
  expect(errors.map(({ id }) => id)).not.toContain('fact-invalid');
});

test('reads both folders of a content root, and stands their absence', () => {
  const root = written({ 'content/sources/a-2002.yaml': article, 'content/sources/.hidden': 'x' });
  const { sources, facts, errors } = loadEvidence(join(root, 'content'), root);
  expect(sources.get('a-2002')!.file).toBe('content/sources/a-2002.yaml');
  expect([facts.size, errors]).toEqual([0, []]);
});

test('one fact can be asked for its source', () => {
  const root = written({ 'facts/good.yaml': fact, 'facts/bad.yaml': 'value: 1\n' });
  expect(sourceOfFact(root, 'good')).toBe('postgresql-versioning');
  expect(sourceOfFact(root, 'bad')).toBeUndefined();
  expect(sourceOfFact(root, 'absent')).toBeUndefined();
});
