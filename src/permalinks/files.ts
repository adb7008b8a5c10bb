import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../author-errors/index.ts';
import { createLedger, formatLedger, parseLedger, type Ledger } from './ledger.ts';
import type { LedgerRecord } from './record.ts';

/** Where the ledger stands, relative to the project's root. */
const ledgerPath = 'src/content/links.jsonl';

/** Reads the project's ledger; a project that has none has published nothing. */
export function readLedger(root: string): Ledger {
  const file = join(root, ledgerPath);
  return existsSync(file) ? parseLedger(readFileSync(file, 'utf8')) : createLedger([]);
}

/** Writes the project's ledger. */
export function writeLedger(root: string, ledger: Ledger): void {
  writeFileSync(join(root, ledgerPath), formatLedger(ledger));
}

/**
 * Where an id stood in the last commit, by asking Git.
 *
 * @param root Absolute path of the project.
 * @returns `undefined` outside of a repository, or when the last commit has no such id.
 */
export function lastCommittedPlace(root: string, { kind, id, page }: LedgerRecord): Place | undefined {
  if (kind === 'page') return { file: git(root, ['ls-files', `src/content/docs/**/${page ?? id}.mdx`]).split('\n')[0] || ledgerPath, line: 1 };
  const pattern = kind === 'section' ? `\\{#${id}\\}` : `mermaid (.* )?id=${id}( |$)`;
  const [first = ''] = git(root, ['grep', '-n', '-E', pattern, 'HEAD', '--', 'src/content/docs']).split('\n');
  const match = /^HEAD:(.+?):(\d+):/.exec(first);
  return match ? { file: match[1]!, line: Number(match[2]) } : undefined;
}

/**
 * The ledger as a commit has it.
 *
 * @param ref For example `origin/main`.
 * @returns `undefined` when the commit or its ledger cannot be had here, as in a shallow clone.
 */
export function ledgerAt(root: string, ref: string): Ledger | undefined {
  const text = git(root, ['show', `${ref}:${ledgerPath}`]);
  return text === '' ? undefined : parseLedger(text);
}

/** Whether a commit can be looked at here. */
export function commitExists(root: string, ref: string): boolean {
  return git(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]) !== '';
}

/**
 * The last commit that the working tree shares with another branch: what was published there
 * since is no promise that this tree could have broken.
 *
 * @returns The branch itself where the history is too short to tell.
 */
export function commonCommit(root: string, branch: string): string {
  return git(root, ['merge-base', 'HEAD', branch]).trim() || branch;
}

/** What Git prints, or nothing when it fails. */
function git(root: string, args: readonly string[]): string {
  try {
    return execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 << 20 });
  } catch {
    return '';
  }
}
