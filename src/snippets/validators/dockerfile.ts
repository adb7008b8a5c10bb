import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../paths.ts';

export const name = 'dockerfile-utils';
export const version = (JSON.parse(readFileSync(join(projectRoot, 'node_modules/dockerfile-utils/package.json'), 'utf8')) as { version: string }).version;
export const reach =
  'Instructions, their flags and the form of their arguments are checked; that a stage or an image named in FROM or --from exists, what RUN executes, and the options of --mount are not, and nothing is built.';

/** Errors and warnings in a Dockerfile, each with its line. */
export async function validate(text: string): Promise<string[]> {
  const { validate: problems } = await import('dockerfile-utils');
  return problems(text).map(({ message, range }) => `Line ${range.start.line + 1}: ${message}`);
}
