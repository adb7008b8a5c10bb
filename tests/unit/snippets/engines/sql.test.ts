import { afterEach, expect, test } from 'vitest';
import type { EngineSession } from '../../../../src/snippets/engines/index.ts';
import { openSession } from '../../../../src/snippets/engines/sql.ts';
import { packageVersion, pgvectorInPglite, postgresInPglite } from '../../../../src/snippets/engines/versions.ts';
import { blockOf } from '../page.ts';

let session: EngineSession = openSession();
afterEach(async () => {
  await session.close();
  session = openSession();
});
const run = (code: string, info = 'sql run') => session.run(blockOf(info, code));

test('blocks share a database until one starts afresh', { timeout: 30_000 }, async () => {
  expect(await run('update products set stock = 0;', 'sql run setup=shop')).toBe('UPDATE 8');
  expect(await run('select sum(stock) as left from products;')).toBe(' left\n------\n    0\n(1 row)');
  expect(await run('select sum(stock) as left from products;', 'sql run setup=shop')).toContain(' 355');
});

test('a transaction goes on from block to block', async () => {
  await run('create table t (n int); begin; insert into t values (1);');
  expect(await run('rollback; select n from t;')).toBe('ROLLBACK\n n\n---\n(0 rows)');
});

test('plans and transaction numbers do not depend on what ran before', async () => {
  const code = 'explain analyze select * from orders join customers on customers.id = customer_id; select xmin from orders limit 1;';
  const first = await run(code, 'sql run setup=shop');
  await run('create table other as select generate_series(1, 1000); select count(*) from other;');
  expect(await run(code, 'sql run setup=shop')).toBe(first);
});

test('the versions that pages show are those that run', async () => {
  const printed = await run("create extension vector; select version(); select extversion from pg_extension where extname = 'vector';");
  expect(printed).toContain(`PostgreSQL ${postgresInPglite} (PGlite ${packageVersion('@electric-sql/pglite')})`);
  expect(printed).toContain(` ${pgvectorInPglite}\n`);
});
