import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeRun, engineLabel } from '../../../src/snippets/index.ts';
import { packageVersion, postgresInPglite } from '../../../src/snippets/engines/versions.ts';
import { projectRoot } from '../../../src/snippets/paths.ts';
import { blockOf, fence } from './page.ts';

const describeFirst = (source: string) => describeRun({ file: join(projectRoot, 'src/content/docs/data/page.mdx'), source, line: 1 });

test('names who ran a block, with its version', () => {
  const pglite = `PGlite ${packageVersion('@electric-sql/pglite')} (PostgreSQL ${postgresInPglite}`;
  expect(engineLabel(blockOf('sql run', 'select 1')).caption).toBe(`Executed by the tests with ${pglite}).`);
  expect(engineLabel(blockOf('sql run', 'create extension vector')).caption).toContain('pgvector ');
  expect(engineLabel(blockOf('sql run sessions', 'A> begin')).caption).toMatch(/with PostgreSQL 18\.\d+, /);
  expect(engineLabel(blockOf('ts run', '')).caption).toContain(`Node.js ${packageVersion('node')}, in a process that cannot write files`);
  expect(engineLabel(blockOf('http run server=x', '')).caption).toContain('Date, Connection and Keep-Alive are left out');
  expect(engineLabel(blockOf('sh run', '')).caption).toMatch(/Git \d/);
  expect(engineLabel(blockOf('json validate=json', '')).caption).toMatch(/^Not executed\. Validated by JSON\.parse of Node\.js .*\. .* is not checked\.$/);
});

test('SQL for one session carries what the browser needs to run it', () => {
  expect(describeFirst(fence('sql run setup=shop title="A title" id=first', 'select 1;', 'x'))).toEqual({
    attributes: expect.objectContaining({ id: 'first', code: 'select 1;', setup: 'shop', page: 'src/content/docs/data/page.mdx' }),
    codeMeta: 'title="A title"',
    hasOutput: true,
  });
  expect(describeFirst(fence('ts run', '1', 'x'))!.attributes).toEqual({ caption: expect.stringContaining('Node.js') });
  expect(describeFirst(fence('sql run sessions', 'A> begin', 'x'))!.attributes).not.toHaveProperty('code');
});

test('other fences and wrong ones are left alone', () => {
  expect(describeFirst(fence('ts', '1'))).toBeUndefined();
  expect(describeFirst(fence('python run', '1', 'x'))).toBeUndefined();
});
