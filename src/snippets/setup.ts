import { readFile } from 'node:fs/promises';
import { namedFile } from './paths.ts';
import { setupNames } from './setup-names.ts';

/**
 * The SQL of the setups that a fence asks for, in their order.
 *
 * @param value What stands after `setup=`.
 * @throws When a file of that name does not exist.
 */
export async function readSetup(value: string): Promise<string> {
  const scripts = await Promise.all(setupNames(value).map((name) => readFile(namedFile('setup', name), 'utf8')));
  return scripts.join('\n');
}
