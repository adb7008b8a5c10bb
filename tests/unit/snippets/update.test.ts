import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { updatePage } from '../../../src/snippets/update.ts';
import { fence } from './page.ts';

const folder = mkdtempSync(join(tmpdir(), 'update-'));
afterAll(() => rmSync(folder, { recursive: true }));

function page(name: string, source: string): string {
  const path = join(folder, name);
  writeFileSync(path, source);
  return path;
}

test('writes what blocks print, and has nothing to write the second time', { timeout: 30_000 }, async () => {
  const path = page('good.mdx', `${fence('sql run setup=shop', 'select count(*) as n from orders;')}\n${fence('ts run', 'console.log(1 + 1)', 'three')}`);
  expect(await updatePage(path)).toEqual({ blocks: 2, changed: true, problems: [] });
  expect(readFileSync(path, 'utf8')).toBe(
    `${fence('sql run setup=shop', 'select count(*) as n from orders;', ' n\n----\n 12\n(1 row)')}\n${fence('ts run', 'console.log(1 + 1)', '2')}`,
  );
  expect((await updatePage(path)).changed).toBe(false);
});

test('reports a block that fails and still writes the others', async () => {
  const failing = fence('ts run', 'throw new Error("no")', 'kept');
  const path = page('bad.mdx', `${failing}\n${fence('perl run', '1')}\n${fence('ts run', 'console.log(1)')}`);
  const { problems } = await updatePage(path);
  expect(problems.map(({ message }) => /#([\w-]+)\)$/.exec(message)?.[1])).toEqual(['snippet-failed', 'snippet-unknown-engine']);
  expect(readFileSync(path, 'utf8')).toBe(`${failing}\n${fence('perl run', '1')}\n${fence('ts run', 'console.log(1)', '1')}`);
});
