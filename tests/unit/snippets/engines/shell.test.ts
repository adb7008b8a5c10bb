import { afterEach, expect, test } from 'vitest';
import type { EngineSession } from '../../../../src/snippets/engines/index.ts';
import { openSession } from '../../../../src/snippets/engines/shell.ts';
import { splitCommands } from '../../../../src/snippets/engines/shell-commands.ts';
import { blockOf } from '../page.ts';

let session: EngineSession = openSession();
afterEach(async () => {
  await session.close();
  session = openSession();
});
const run = (code: string, info = 'sh run') => session.run(blockOf(info, code));

const twoCommits = `git init --quiet
git commit --quiet --allow-empty -m "First"
git commit --quiet --allow-empty -m "Second"
git log --format='%h %an <%ae> %cI %s'`;

test('commits have the same names, dates and hashes in every run', async () => {
  const first = await run(twoCommits);
  expect(first).toContain('$ git init --quiet\n$ git commit');
  expect(first).toMatch(/\n\w{7} Ada Park <ada@example\.com> 2026-01-05T09:02:00\+00:00 Second\n\w{7} .*09:01:00\+00:00 First$/);
  for (let i = 0; i < 3; i++) expect(await run(twoCommits)).toBe(first);
});

test('a block starts in an empty folder unless it continues', async () => {
  expect(await run('git init\ntouch a')).toBe('$ git init\nInitialized empty Git repository in /home/dev/demo/.git/\n$ touch a');
  expect(await run('ls', 'sh run continues')).toBe('$ ls\na');
  expect(await run('ls')).toBe('$ ls');
});

test('dates go on advancing in a block that continues', async () => {
  await run(twoCommits);
  const more = await run('git commit --quiet --allow-empty -m Third\ngit log -1 --format=%cI', 'sh run continues');
  expect(more).toMatch(/09:04:00\+00:00$/);
});

test('nothing of the machine is seen', async () => {
  const printed = await run('git config --list --show-origin | grep -v gitconfig\necho "$HOME" | grep -c snippet-sh\nenv | grep -c NODE', 'sh run fails');
  expect(printed).toBe('$ git config --list --show-origin | grep -v gitconfig\n$ echo "$HOME" | grep -c snippet-sh\n1\n$ env | grep -c NODE\n0');
});

test('a command that fails is an error, unless that is the point', async () => {
  const code = 'git init --quiet\ngit show nothing\necho after';
  await expect(run(code)).rejects.toThrow('`git show nothing` ended with code 128.');
  expect(await run(code, 'sh run fails')).toMatch(/fatal: .*nothing.*[^]*\$ echo after\nafter$/);
  await expect(run('true', 'sh run fails')).rejects.toThrow('every command ended well');
});

test('commands that span lines stay whole', () => {
  const commands = ['echo "a', 'b"', '# note', '', 'cat <<EOF', 'x', 'EOF', 'for i in 1 2', 'do echo $i', 'done', 'ls \\', '  -l'];
  expect(splitCommands(commands.join('\n'), '/bin/bash')).toEqual(['echo "a\nb"', 'cat <<EOF\nx\nEOF', 'for i in 1 2\ndo echo $i\ndone', 'ls \\\n  -l']);
});
