import { AuthorError, nearest } from '../author-errors/index.ts';
import { hasOutput, optionValue, type Block } from './block.ts';
import { collect } from './collect.ts';
import { engineFor, engines } from './engines/index.ts';
import { existingNames, fromRoot, namedFile, type NamedFileKind } from './paths.ts';
import { setupNames } from './setup-names.ts';

/** Options that every fence takes. `id` names a block for links and tests. */
const everywhere = ['title', 'id'];

/** Options that name a file, and the kind of it. */
const fileOptions: Record<string, NamedFileKind> = { setup: 'setup', server: 'server', validate: 'validator' };

/**
 * Checks the fences of a page without running any of them.
 *
 * @param source The page's MDX.
 * @param file   Its path from the project's root, for messages.
 * @returns Every mistake, in the order of the page; none when all is well.
 */
export function checkSnippets(source: string, file: string): AuthorError[] {
  const { blocks, problems } = collect(source, file);
  const found = [...problems, ...blocks.flatMap((block) => [...checkBlock(block), ...checkOutput(block)])];
  return found.sort((a, b) => a.place.line - b.place.line);
}

/** Mistakes in a block's fence: engine, options, and the files that they name. */
export function checkBlock(block: Block): AuthorError[] {
  const allowed = block.kind === 'validate' ? ['validate', 'fails'] : engineFor(block)?.options;
  if (!allowed) return [unknownEngine(block)];
  const known = [...allowed, ...everywhere];
  const unknown = Object.keys(block.options).filter((name) => name !== 'run' && !known.includes(name));
  return [
    ...unknown.map((option) => new AuthorError('snippet-unknown-option', block, { option, known: known.join(', ') })),
    ...checkRequired(block),
    ...Object.entries(fileOptions).flatMap(([option, kind]) => checkNamedFile(block, option, kind)),
  ];
}

/** A block that prints something needs an output after it. */
function checkOutput(block: Block): AuthorError[] {
  return hasOutput(block.kind, block.options) && !block.output ? [new AuthorError('snippet-without-output', block)] : [];
}

function unknownEngine(block: Block): AuthorError {
  const flags = block.options.sessions ? ' with `sessions`' : '';
  const known = [...engines.map((engine) => engine.fence), '<language> validate=<name>'].join(', ');
  return new AuthorError('snippet-unknown-engine', block, { lang: block.lang, flags, known });
}

function checkRequired(block: Block): AuthorError[] {
  const required = block.kind === 'validate' ? 'validate' : engineFor(block)?.required;
  if (!required || optionValue(block, required)) return [];
  const known = existingNames(fileOptions[required]!).join(', ') || 'none yet';
  return [new AuthorError('snippet-option-missing', block, { option: required, known })];
}

function checkNamedFile(block: Block, option: string, kind: NamedFileKind): AuthorError[] {
  const value = optionValue(block, option);
  if (value === undefined) return [];
  const names = kind === 'setup' ? setupNames(value) : [value];
  return names
    .filter((name) => !existingNames(kind).includes(name))
    .map((name) => {
      const path = fromRoot(namedFile(kind, name));
      return new AuthorError('snippet-file-missing', block, { kind, name, path, nearest: nearest(name, existingNames(kind)) });
    });
}
