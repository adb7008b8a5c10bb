import type { Block } from '../block.ts';

/** Who ran a block, for the page to name. */
export interface EngineInfo {
  /** For example `PGlite`. */
  engine: string;
  /** For example `0.5.14 (PostgreSQL 18.6)`. */
  version: string;
  /** What a reader has to know about how it ran, as a clause. */
  note?: string;
}

/** The state of one engine on one page: blocks of a page may build on each other. */
export interface EngineSession {
  /**
   * Runs one block.
   *
   * @returns What it printed, without a line break at the end.
   * @throws SnippetFailure when the block failed and that was not its point.
   */
  run(block: Block): Promise<string>;
  /** Ends everything that the session started. */
  close(): Promise<void>;
}

/** A block that did not do what its fence says. The message is for the author. */
export class SnippetFailure extends Error {
  override name = 'SnippetFailure';
}
