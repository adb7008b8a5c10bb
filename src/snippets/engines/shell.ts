import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Block } from '../block.ts';
import { runChild } from './child.ts';
import { SnippetFailure, type EngineSession } from './engine.ts';
import { splitCommands } from './shell-commands.ts';

/** What pages show in place of the temporary folder. */
const shownFolder = '/home/dev/demo';
/** 2026-01-05 09:00 UTC, in seconds. Each call of git is a minute later than the one before. */
const firstCommit = 1_767_603_600;

const gitConfig = `[user]
	name = Ada Park
	email = ada@example.com
[init]
	defaultBranch = main
[advice]
	detachedHead = false
[core]
	pager = cat
[gc]
	auto = 0
[maintenance]
	auto = false
`;

/**
 * Every block starts in an empty folder, unless it says `continues`: then it
 * goes on in the folder of the block before.
 */
export function openSession(): EngineSession {
  let home: string | undefined;
  let calls = 0;
  const close = async () => {
    if (home) await rm(home, { recursive: true, force: true });
    home = undefined;
    calls = 0;
  };
  return {
    async run(block) {
      if (!block.options.continues) await close();
      home ??= await makeHome();
      const { text, calls: after } = await runShell(block, home, calls);
      calls = after;
      return text;
    },
    close,
  };
}

async function makeHome(): Promise<string> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'snippet-sh-')));
  await mkdir(join(home, 'demo'));
  await writeFile(join(home, 'gitconfig'), gitConfig);
  return home;
}

async function runShell(block: Block, home: string, calls: number): Promise<{ text: string; calls: number }> {
  const notes = join(home, 'notes');
  await writeFile(notes, '');
  await writeFile(join(home, 'calls'), String(calls));
  const { output, code } = await runChild(bash(), ['--noprofile', '--norc', '-c', script(splitCommands(block.code, bash()), home)], {
    cwd: join(home, 'demo'),
    env: environment(home),
    outputFile: join(home, 'output'),
  });
  const failed = (await readFile(notes, 'utf8')).trim();
  const text = output.replaceAll(join(home, 'demo'), shownFolder);
  const bad = failed || (code === 0 ? '' : `the shell ended with code ${code}`);
  if (bad && !block.options.fails) throw new SnippetFailure(`${bad.split('\n')[0]}.\n${text}`);
  if (!bad && block.options.fails) throw new SnippetFailure('it is marked `fails`, but every command ended well.');
  return { text, calls: Number(await readFile(join(home, 'calls'), 'utf8')) };
}

/** The commands, each printed before it runs as a terminal would show it, and its exit code noted. */
function script(commands: string[], home: string): string {
  const git = `git() {
  local calls; read -r calls < '${home}/calls'; echo $((calls + 1)) > '${home}/calls'
  export GIT_AUTHOR_DATE="$((${firstCommit} + 60 * calls)) +0000"
  export GIT_COMMITTER_DATE="$GIT_AUTHOR_DATE"
  command git "$@"
}`;
  const steps = commands.map((command) => {
    const shown = `$ ${command.replaceAll('\n', '\n> ')}`;
    const first = command.split('\n')[0]!;
    return `printf '%s\\n' ${quote(shown)}\n${command}\n__code=$?; ((__code == 0)) || printf '%s\\n' ${quote(`\`${first}\` ended with code`)}" $__code" >> '${home}/notes'`;
  });
  return [git, ...steps, 'exit 0'].join('\n');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function environment(home: string): Record<string, string> {
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    HOME: home,
    LC_ALL: 'C',
    TZ: 'UTC',
    TERM: 'dumb',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: join(home, 'gitconfig'),
    GIT_CEILING_DIRECTORIES: home,
    GIT_TERMINAL_PROMPT: '0',
    GIT_EDITOR: 'true',
    GIT_PAGER: 'cat',
  };
}

let bashPath: string | undefined;

function bash(): string {
  bashPath ??= ['/bin/bash', '/usr/bin/bash', '/usr/local/bin/bash'].find((path) => spawnSync(path, ['-c', ':']).status === 0);
  if (!bashPath) throw new SnippetFailure('there is no bash on this machine.');
  return bashPath;
}
