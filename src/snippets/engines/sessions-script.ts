import { SnippetFailure } from './engine.ts';

/** One statement of one session. */
export interface Step {
  session: string;
  sql: string;
  /** Its lines as the page shows them. */
  shown: string[];
}

/**
 * Reads a script of several sessions: `A> statement`, going on over lines that
 * start with two spaces. Empty lines and `--` comments may stand between statements.
 *
 * @throws SnippetFailure for a line that is none of these.
 */
export function parseSessions(script: string): Step[] {
  const steps: Step[] = [];
  for (const [i, line] of script.split('\n').entries()) {
    const start = /^([A-Z]\w*)> (.*)$/.exec(line);
    const step = steps.at(-1);
    if (start) steps.push({ session: start[1]!, sql: start[2]!, shown: [line] });
    else if (/^\s*(--.*)?$/.test(line)) continue;
    else if (step && line.startsWith('  ')) {
      step.sql += `\n${line}`;
      step.shown.push(line);
    } else throw new SnippetFailure(`line ${i + 1} of the block is neither "A> statement" nor the rest of one, indented by two spaces: ${line}`);
  }
  return steps;
}
