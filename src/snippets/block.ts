import type { FenceOptions } from './fence-options.ts';

/** The `text output` fence that follows a block. Offsets count UTF-16 units of the page's source. */
export interface ShownOutput {
  text: string;
  line: number;
  start: number;
  end: number;
}

/** A fence that the tests run or validate. */
export interface Block {
  /** Path of the page from the project's root. */
  file: string;
  /** Line of the opening fence, from 1. */
  line: number;
  lang: string;
  kind: 'run' | 'validate';
  options: FenceOptions;
  code: string;
  /** White space before the fence, inside lists and components. */
  indent: string;
  /** Where the closing fence ends: a new output goes after it. */
  end: number;
  output?: ShownOutput;
}

/** The value of an option when one was given with `=`. */
export function optionValue(block: Block, name: string): string | undefined {
  const value = block.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** Whether the block prints something that the page has to show. */
export function hasOutput(kind: Block['kind'], options: FenceOptions): boolean {
  return kind === 'run' || options.fails === true;
}
