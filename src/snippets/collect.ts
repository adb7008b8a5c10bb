import { mdxToMdast } from 'satteri';
import { AuthorError } from '../author-errors/index.ts';
import { hasOutput, type Block } from './block.ts';
import { parseFenceOptions, type FenceOptions } from './fence-options.ts';

/** What a page's source says about running code. */
export interface PageSnippets {
  /** In the order of the page. */
  blocks: Block[];
  /** Fences that cannot be understood: misplaced outputs, options without `run`. */
  problems: AuthorError[];
}

interface Fence {
  lang: string;
  options: FenceOptions;
  code: string;
  start: { offset: number; line: number; column: number };
  end: number;
}

type MdastNode = { type: string; children?: MdastNode[] };

/** Words that mean something only on a fence that runs. */
const meaninglessAlone = ['sessions', 'setup', 'server', 'fails', 'continues'];

/**
 * Finds the fences of a page that run or are validated, each with its output.
 *
 * @param source The page's MDX.
 * @param file   Its path from the project's root, for messages.
 * @throws What the MDX parser throws when the source is no MDX.
 */
export function collect(source: string, file: string): PageSnippets {
  const found: PageSnippets = { blocks: [], problems: [] };
  const visit = (node: MdastNode): void => {
    const children = node.children ?? [];
    let before: Block | undefined;
    for (const child of children) {
      if (child.type === 'code') before = readFence(asFence(child), before, file, found);
      else {
        before = undefined;
        visit(child);
      }
    }
  };
  visit(mdxToMdast(source, { features: { headingAttributes: true } }) as MdastNode);
  return found;
}

/** @returns The block, when an output may follow this fence. */
function readFence(fence: Fence, before: Block | undefined, file: string, found: PageSnippets): Block | undefined {
  const { lang, options, start } = fence;
  const problem = (id: 'snippet-orphan-output' | 'snippet-unknown-option', values = {}) =>
    found.problems.push(new AuthorError(id, { file, line: start.line }, values));
  if (options.output) {
    if (before) before.output = { text: fence.code, line: start.line, start: start.offset, end: fence.end };
    else problem('snippet-orphan-output');
    return undefined;
  }
  const kind = options.run ? 'run' : options.validate ? 'validate' : undefined;
  if (!kind) {
    const stray = meaninglessAlone.find((name) => name in options);
    if (stray) problem('snippet-unknown-option', { option: stray, known: 'run, validate=<name>, output, title' });
    return undefined;
  }
  const indent = ' '.repeat(start.column - 1);
  const block: Block = { file, line: start.line, lang, kind, options, code: fence.code, indent, end: fence.end };
  found.blocks.push(block);
  return hasOutput(kind, options) ? block : undefined;
}

function asFence(node: object): Fence {
  const { lang, meta, value, position } = node as {
    lang?: string | null;
    meta?: string | null;
    value: string;
    position: { start: Fence['start']; end: { offset: number } };
  };
  return { lang: lang ?? '', options: parseFenceOptions(meta ?? ''), code: value, start: position.start, end: position.end.offset };
}
