import { packageVersion } from '../engines/versions.ts';

export const name = 'dockerfile-utils';
export const version = packageVersion(name);
export const reach =
  'Instructions, their flags and the form of their arguments are checked; that a stage or an image named in FROM or --from exists, what RUN executes, and the options of --mount are not, and nothing is built.';

/** Errors and warnings in a Dockerfile, each with its line. */
export async function validate(text: string): Promise<string[]> {
  const { validate: problems } = await import('dockerfile-utils');
  return problems(text).map(({ message, range }) => `Line ${range.start.line + 1}: ${message}`);
}
