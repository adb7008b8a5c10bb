import { spawnSync } from 'node:child_process';

/**
 * Splits a script into its top-level commands. A command goes on over the next
 * line until bash can parse it: quotes, here-documents, loops and functions
 * stay whole. Empty lines and comments between commands are dropped.
 *
 * @param bash Path of the shell that judges what is complete.
 */
export function splitCommands(script: string, bash: string): string[] {
  const commands: string[] = [];
  let lines: string[] = [];
  for (const line of script.split('\n')) {
    if (lines.length === 0 && /^\s*(#.*)?$/.test(line)) continue;
    lines.push(line);
    if (isComplete(lines.join('\n'), bash)) {
      commands.push(lines.join('\n'));
      lines = [];
    }
  }
  // What never became complete is still run, so that the author reads bash's own complaint.
  if (lines.length > 0) commands.push(lines.join('\n'));
  return commands;
}

/** An unfinished here-document is only a warning to bash, hence the look at its messages. */
function isComplete(command: string, bash: string): boolean {
  if (/(^|[^\\])(\\\\)*\\$/.test(command)) return false;
  const { status, stderr } = spawnSync(bash, ['-n', '-c', command], { encoding: 'utf8', env: { LC_ALL: 'C' } });
  return status === 0 && stderr === '';
}
