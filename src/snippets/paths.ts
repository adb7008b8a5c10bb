import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder, with a separator at its end. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Where runs keep what can be made again. Not under version control. */
export const cacheFolder = join(projectRoot, '.cache', 'snippets');

/** The kinds of files a fence can name, with their folder and extension. */
const namedFiles = {
  setup: { folder: 'setups', extension: '.sql' },
  server: { folder: 'servers', extension: '.ts' },
  validator: { folder: 'validators', extension: '.ts' },
} as const;

/** A kind of file that a fence can name. */
export type NamedFileKind = keyof typeof namedFiles;

/** Absolute path of the file that a fence names, whether it exists or not. */
export function namedFile(kind: NamedFileKind, name: string): string {
  const { folder, extension } = namedFiles[kind];
  return join(projectRoot, 'src', 'snippets', folder, name + extension);
}

/** The names a fence can use for this kind of file, sorted. */
export function existingNames(kind: NamedFileKind): string[] {
  const { folder, extension } = namedFiles[kind];
  const path = join(projectRoot, 'src', 'snippets', folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length))
    .sort();
}

/** A path as messages show it: from the project's root, with forward slashes. */
export function fromRoot(path: string): string {
  return relative(projectRoot, path).split(sep).join('/');
}
