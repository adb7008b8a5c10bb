import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'diagrams-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command on a page and returns what it printed and its exit code. */
function check(page: string): Promise<{ output: string; code: number }> {
  const file = join(folder, 'page.mdx');
  writeFileSync(file, page);
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/diagrams/cli.ts', file], (error, stdout, stderr) =>
      resolve({ output: (stdout + stderr).replaceAll(file, 'page.mdx'), code: error ? Number(error.code) : 0 }),
    );
  });
}

const good = '```mermaid id=one\npie\n  accTitle: a\n  accDescr: b\n  "x" : 1\n```\n';

it('says ok for each diagram that was drawn', async () => {
  const { output, code } = await check(`# Page\n\n${good}`);
  expect(output).toMatch(/^page\.mdx:3 ok one \(pie, \d+ × \d+, text from \d+ px\)$/m);
  expect(code).toBe(0);
}, 30_000);

it('reports every mistake with its line and fails', async () => {
  const { output, code } = await check(`${good.replace(' id=one', '')}\n${good.replace('pie', 'pei')}`);
  expect(output).toContain('page.mdx:1 ');
  expect(output).toContain('page.mdx:8 ');
  expect(code).toBe(1);
}, 30_000);
