import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** An HTML file of a finished build. */
export interface BuiltPage {
  /** Path relative to the output folder, with forward slashes. */
  path: string;
  /** Absolute path. */
  file: string;
  html: string;
}

/** All HTML files below an output folder, sorted by path. */
export function builtPages(folder: string): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .sort()
    .map((path) => {
      const file = join(folder, path);
      return { path: path.split(sep).join('/'), file, html: readFileSync(file, 'utf8') };
    });
}
