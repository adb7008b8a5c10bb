import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { runChild } from '../../../../src/snippets/engines/child.ts';

const cwd = mkdtempSync(join(tmpdir(), 'child-'));
afterAll(() => rmSync(cwd, { recursive: true }));
const run = (script: string, timeLimit?: number) =>
  runChild('/bin/sh', ['-c', script], { cwd, env: { PATH: '/usr/bin:/bin' }, outputFile: join(cwd, 'output'), timeLimit });

test('returns both outputs in order, and the exit code', async () => {
  expect(await run('echo 1; echo 2 >&2; echo 3; exit 4')).toEqual({ output: '1\n2\n3', code: 4 });
});

test('ends a process that takes too long, with its children', async () => {
  const started = performance.now();
  await expect(run('echo $$; (sleep 1; touch late) & sleep 30', 200)).rejects.toThrow('within 0.2 seconds');
  expect(performance.now() - started).toBeLessThan(5000);
  await sleep(1200);
  expect(await run('ls')).toEqual({ output: 'output', code: 0 });
});

test('a program that does not exist is an error', async () => {
  await expect(runChild('/nowhere/program', [], { cwd, env: {}, outputFile: join(cwd, 'output') })).rejects.toThrow('ENOENT');
});
