import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { maskPlan } from '../../../../src/snippets/psql/mask-plan.ts';
import { runScript, splitStatements } from '../../../../src/snippets/psql/index.ts';

const recorded = (file: string) => readFileSync(new URL(`./recorded/${file}`, import.meta.url), 'utf8');

let database: PGlite;
beforeAll(async () => {
  database = await PGlite.create();
}, 30_000);
afterAll(() => database.close());

// The .txt files are what psql 15 printed for the .sql files against PostgreSQL 18.
test.each(['tables', 'statements', 'errors'])('prints what psql printed: %s', async (name) => {
  await database.exec('drop schema public cascade; create schema public');
  const printed = await runScript(database, recorded(`${name}.sql`));
  expect(printed).toBe(recorded(`${name}.txt`).replace(/[ \t]+$/gm, '').trimEnd());
});

test('statements carry their place in the script', () => {
  const script = '-- note\nselect 1;\n\n /* x */ select \';\' ; ';
  const statements = splitStatements(script);
  expect(statements.map(({ text }) => text)).toEqual(['select 1;', "select ';' ;"]);
  for (const { text, offset } of statements) expect(script.slice(offset, offset + text.length)).toBe(text);
});

test('an unfinished quote or comment stays one statement', () => {
  expect(splitStatements("select 'a; select 1;").length).toBeGreaterThan(0);
  expect(splitStatements('select $$ a; b').map(({ text }) => text)).toEqual(['select $$ a; b']);
  expect(splitStatements('select 1; /* never closed; ')).toHaveLength(1);
});

test('times in plans are masked before the columns are padded', async () => {
  const plan = 'explain (analyze, costs off, buffers off) select 1';
  const first = await runScript(database, plan);
  expect(first).toContain('(actual time=… rows=1.00 loops=1)');
  expect(first).toContain('Execution Time: … ms');
  expect(first).not.toMatch(/\d\.\d{3}/);
  for (let i = 0; i < 5; i++) expect(await runScript(database, plan)).toBe(first);
});

test('times are masked in every format of a plan', () => {
  expect(maskPlan('Trigger t: time=0.120 calls=1')).toBe('Trigger t: time=… calls=1');
  expect(maskPlan('"Actual Total Time": 0.015, "Plan Rows": 1')).toBe('"Actual Total Time": "…", "Plan Rows": 1');
});
