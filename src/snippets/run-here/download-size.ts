import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a browser fetches of PGlite before the first query; its JavaScript is 2 % of it and left out. */
const files = ['pglite.wasm', 'pglite.data', 'initdb.wasm'];

let size: string | undefined;

/**
 * What *Run here* downloads, for example `5.2 MB` (1 MB is a million bytes).
 * Measured as a host sends it that compresses with gzip.
 */
export function downloadSize(): string {
  if (size === undefined) {
    const folder = join(process.cwd(), 'node_modules/@electric-sql/pglite/dist');
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
    size = `${(bytes / 1e6).toFixed(1)} MB`;
  }
  return size;
}
