import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cacheFolder, projectRoot } from '../../../src/snippets/paths.ts';
import { fence } from './page.ts';

/** Pages, each with one mistake or none, that Vitest really runs in a process of its own. */
const pages = {
  good: fence('sql run setup=shop', 'select 1 as n;', ' n\n---\n 1\n(1 row)') + '\n' + fence('json validate=json', '{}'),
  plain: 'Nothing to run.\n',
  differs: `Text.\n\n${fence('ts run', "console.log('a\\nb')", 'a\nold')}`,
  failed: fence('ts run', 'throw new Error("no")', 'x'),
  'no-output': fence('ts run', 'console.log(1)'),
  orphan: '```text output\nx\n```\n',
  engine: fence('cobol run', '1', 'x'),
  option: fence('ts run fail', '1', 'x'),
  file: fence('sql run setup=none', 'select 1;', 'x'),
};

let folder: string;
let report: string;
let status: number | null;

beforeAll(() => {
  mkdirSync(cacheFolder, { recursive: true });
  folder = mkdtempSync(join(cacheFolder, 'pages-'));
  for (const [name, source] of Object.entries(pages)) writeFileSync(join(folder, `${name}.mdx`), source);
  const env = { ...process.env, SNIPPET_PAGES: `${relative(projectRoot, folder)}/*.mdx`, NO_COLOR: '1' };
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
  const run = spawnSync(process.execPath, [vitest, 'run', '--project', 'snippets'], { cwd: projectRoot, env, encoding: 'utf8' });
  report = run.stdout + run.stderr;
  status = run.status;
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = (page: string, line: number) => `${relative(projectRoot, folder)}/${page}.mdx:${line}`;

test('Vitest ends by itself, and with a failure', () => {
  expect(status).toBe(1);
  expect(report).toMatch(/Test Files\s+7 failed \| 2 passed \(9\)/);
  expect(report).toMatch(/Tests\s+7 failed \| 3 passed \(10\)/);
});

test.each([
  ['differs', 7, 'snippet-output-differs'],
  ['failed', 1, 'snippet-failed'],
  ['no-output', 1, 'snippet-without-output'],
  ['orphan', 1, 'snippet-orphan-output'],
  ['engine', 1, 'snippet-unknown-engine'],
  ['option', 1, 'snippet-unknown-option'],
  ['file', 1, 'snippet-file-missing'],
])('%s is reported at its line', (page, line, id) => {
  expect(report).toContain(`AuthorError: ${place(page, line)} `);
  expect(report).toContain(`❯ ${place(page, line)}:1`);
  expect(report).toContain(`(CONTRIBUTING.md#${id})`);
});

test('a difference is shown line by line', () => {
  expect(report).toContain('  a\n- old\n+ b\n');
});
