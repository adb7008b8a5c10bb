import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { addressOf, hashOf, isLeftOut, type KeptFile, type OfflineList } from '../../offline/list.ts';

/** A file of a finished build. */
export interface BuiltFile {
  /** Absolute path. */
  file: string;
  /** Address below the site's base. */
  address: string;
}

/** The files of a finished build, sorted by address, so that the same build gives the same list. */
export function builtFiles(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ file: join(folder, path), address: addressOf(path.split(sep).join('/')) }))
    .filter(({ file }) => statSync(file).isFile())
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** Those of them that are kept. */
export function keptFiles(folder: string): BuiltFile[] {
  return builtFiles(folder).filter(({ address }) => !isLeftOut(address));
}

/**
 * The list of what belongs to the kept site.
 *
 * @param files The files to keep, as they will be served.
 * @param built When the site was built.
 */
export async function listFiles(files: readonly BuiltFile[], built: Date): Promise<OfflineList> {
  const entries = await Promise.all(
    files.map(async ({ file, address }): Promise<[string, KeptFile]> => {
      const content = readFileSync(file);
      return [address, [await hashOf(content), content.length]];
    }),
  );
  const version = createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 12);
  const bytes = entries.reduce((sum, [, [, size]]) => sum + size, 0);
  return { version, built: built.toISOString(), bytes, files: Object.fromEntries(entries) };
}
