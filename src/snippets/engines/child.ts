import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { SnippetFailure } from './engine.ts';

/** Milliseconds after which a process is killed, unless the caller says otherwise. */
const defaultTimeLimit = 10_000;
/** Characters of output that a page can show at the very most. */
const outputLimit = 20_000;

/** What a process printed and how it ended. */
export interface Finished {
  /** Standard output and standard error, in the order they were written. */
  output: string;
  /** The exit code; null when a signal ended it. */
  code: number | null;
}

/**
 * Runs a process to its end. Both outputs go to one file, because two pipes
 * would lose the order in which lines were written.
 *
 * @param outputFile Where to keep the output while the process runs.
 * @throws SnippetFailure when it takes longer than the time limit, or when the output is too long for a page.
 */
export async function runChild(
  command: string,
  args: string[],
  options: { cwd: string; env: Record<string, string>; outputFile: string; timeLimit?: number },
): Promise<Finished> {
  const { cwd, env, outputFile, timeLimit = defaultTimeLimit } = options;
  const file = openSync(outputFile, 'a');
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      const child = spawn(command, args, { cwd, env, stdio: ['ignore', file, file], detached: true });
      // The whole group: a shell's children would outlive it.
      const timer = setTimeout(() => {
        process.kill(-child.pid!, 'SIGKILL');
        reject(new SnippetFailure(`it did not end within ${timeLimit / 1000} seconds.`));
      }, timeLimit);
      child.on('error', reject);
      child.on('close', resolve);
      child.on('exit', () => clearTimeout(timer));
    });
    const output = readFileSync(outputFile, 'utf8');
    if (output.length > outputLimit) throw new SnippetFailure(`it printed ${output.length} characters; the limit is ${outputLimit}.`);
    return { output: output.trimEnd(), code };
  } finally {
    closeSync(file);
    rmSync(outputFile, { force: true });
  }
}
