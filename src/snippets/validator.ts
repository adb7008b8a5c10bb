import { createRequire } from 'node:module';
import { optionValue, type Block } from './block.ts';
import { SnippetFailure } from './engines/index.ts';
import { namedFile } from './paths.ts';

/** What each file in `validators/` exports. Heavy imports belong inside `validate`. */
export interface Validator {
  /** The program or package that checks. */
  name: string;
  version: string;
  /** One sentence for the page: how far the check goes, and what it does not see. */
  reach: string;
  /** Problems in a text, one sentence each; none when it is valid. */
  validate(text: string): Promise<string[]>;
}

const require = createRequire(import.meta.url);

/** The validator that a fence names. The file has to exist. Node loads TypeScript modules this way without waiting. */
export function loadValidator(name: string): Validator {
  return require(namedFile('validator', name)) as Validator;
}

/**
 * Validates a block.
 *
 * @returns The problems, as text, for a block whose point is that it is not valid (`fails`); undefined otherwise.
 * @throws SnippetFailure when the block is not valid, or is but should not be.
 */
export async function runValidator(block: Block): Promise<string | undefined> {
  const validator = loadValidator(optionValue(block, 'validate')!);
  const problems = await validator.validate(block.code);
  if (block.options.fails) {
    if (problems.length === 0) throw new SnippetFailure(`it is marked \`fails\`, but ${validator.name} finds nothing wrong.`);
    return problems.join('\n');
  }
  if (problems.length > 0) throw new SnippetFailure(`${validator.name} says: ${problems.join(' ')}`);
  return undefined;
}
