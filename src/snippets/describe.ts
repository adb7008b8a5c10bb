import { hasOutput, optionValue, type Block } from './block.ts';
import { checkBlock } from './check.ts';
import { collect } from './collect.ts';
import { engineFor, type EngineInfo } from './engines/index.ts';
import { fromRoot } from './paths.ts';
import { loadValidator } from './validator.ts';

/** Who runs or validates a block, in the words of the page. */
export interface EngineLabel extends EngineInfo {
  kind: Block['kind'];
  /** For example `Executed by the tests with PGlite 0.5.14 (PostgreSQL 18.6)`. */
  caption: string;
}

/**
 * Says who runs or validates a block. Starts no engine.
 *
 * @param block A block that `checkSnippets` found nothing wrong with.
 */
export function engineLabel(block: Block): EngineLabel {
  if (block.kind === 'validate') {
    const { name, version, reach } = loadValidator(optionValue(block, 'validate')!);
    return { kind: 'validate', engine: name, version, note: reach, caption: `Not executed. Validated by ${name} ${version}. ${reach}` };
  }
  const info = engineFor(block)!.info(block);
  const who = [info.engine, info.version].filter(Boolean).join(' ');
  return { kind: 'run', ...info, caption: `Executed by the tests with ${who}${info.note ? `, ${info.note}` : ''}.` };
}

/** What the frame around a block on the page has to say, as the Markdown plugin passes it on. */
export interface BlockDescription {
  /** Attributes of `<RunBlock>`. */
  attributes: Record<string, string>;
  /** What the code block keeps after its language. */
  codeMeta: string;
  /** Whether the fence after it is its output. */
  hasOutput: boolean;
}

let latest: { source: string; blocks: Block[] } = { source: '', blocks: [] };

/** A page's fences come one after the other, so remembering one page is enough. */
function blocksOf(source: string, file: string): Block[] {
  if (latest.source !== source) latest = { source, blocks: collect(source, file).blocks };
  return latest.blocks;
}

/**
 * Describes the block whose fence opens at a line.
 *
 * @param fence The page's path and source, and the line, counting from 1.
 * @returns undefined for a fence that neither runs nor is validated, or that `checkSnippets` objects to.
 */
export function describeRun(fence: { file: string; source: string; line: number }): BlockDescription | undefined {
  const block = blocksOf(fence.source, fromRoot(fence.file)).find(({ line }) => line === fence.line);
  if (!block || checkBlock(block).length > 0) return undefined;
  const title = optionValue(block, 'title');
  return {
    attributes: { caption: engineLabel(block).caption, ...blockId(block), ...interactive(block) },
    codeMeta: title === undefined ? '' : `title=${JSON.stringify(title)}`,
    hasOutput: hasOutput(block.kind, block.options) && block.output !== undefined,
  };
}

function blockId(block: Block): { id?: string } {
  const id = optionValue(block, 'id');
  return id === undefined ? {} : { id };
}

/** SQL for one session is what a reader's browser can run as well. */
function interactive(block: Block): Record<string, string> {
  if (engineFor(block)?.fence !== 'sql run') return {};
  const setup = optionValue(block, 'setup');
  return { page: block.file, code: block.code, ...(setup !== undefined && { setup }) };
}
