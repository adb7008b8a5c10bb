import { realpathSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import type { Block } from '../block.ts';
import { cacheFolder, projectRoot } from '../paths.ts';
import { runChild } from './child.ts';
import { SnippetFailure, type EngineSession } from './engine.ts';

/** Milliseconds a program may take. An embedded database alone needs seconds to start when the machine is busy. */
const timeLimit = 30_000;

const guard = fileURLToPath(new URL('./no-network.ts', import.meta.url));

/** Each block is a program of its own: nothing is kept from one to the next. */
export function openSession(): EngineSession {
  return { run: runTypeScript, close: async () => {} };
}

/**
 * Runs a block in a Node process under Node's permission model: it cannot write
 * files, start processes or workers, load native code, or read anything but
 * itself and the installed packages. That model does not cover the network in
 * Node 24, so a preloaded module refuses connections that leave the machine.
 * This keeps examples reproducible; it is no wall against a hostile author.
 */
async function runTypeScript(block: Block): Promise<string> {
  await mkdir(cacheFolder, { recursive: true });
  const folder = await mkdtemp(join(cacheFolder, 'ts-'));
  const script = join(folder, 'snippet.ts');
  try {
    await writeFile(script, block.code);
    const { output, code } = await runChild(process.execPath, [...flags(folder), script], {
      cwd: folder,
      env: { NO_COLOR: '1', TZ: 'UTC', LC_ALL: 'C' },
      outputFile: join(folder, 'output'),
      timeLimit,
    });
    const text = stableReport(output, script);
    if (block.options.fails && code === 0) throw new SnippetFailure('it is marked `fails`, but ended well.');
    if (!block.options.fails && code !== 0) throw new SnippetFailure(`it ended with code ${code}.\n${text}`);
    return text;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function flags(folder: string): string[] {
  const packages = join(projectRoot, 'node_modules');
  // Node checks where a path really leads: in a second working tree the packages may be a link.
  const readable = [folder, guard, packages, realpathSync(packages), join(projectRoot, 'package.json')];
  return ['--no-warnings', '--permission', ...readable.map((path) => `--allow-fs-read=${path}`), `--import=${pathToFileURL(guard)}`];
}

/** The line at fault that Node quotes above an error: with its types stripped it is not what the author wrote. */
const quotedSource = /^(?:snippet\.ts|node:\S+):\d+\n.*\n\s*\^+\n+/m;
/** Frames inside Node or inside the guard. The brace opens the error's own fields. */
const foreignFrame = /\n +at [^\n]*(?:\bnode:|no-network\.ts)[^\n]*?(?=( \{)?\n|$)/g;

/** Leaves out of an error report what depends on the machine: folders, Node's own frames, its version. */
function stableReport(output: string, script: string): string {
  return output
    .replaceAll(pathToFileURL(script).href, 'snippet.ts')
    .replaceAll(script, 'snippet.ts')
    .replaceAll(projectRoot, '')
    .replace(quotedSource, '')
    .replace(foreignFrame, '')
    .replace(/\n+Node\.js v[\d.]+$/, '')
    .trimEnd();
}
