import { AuthorError } from '../author-errors/index.ts';
import type { Block } from './block.ts';
import { engineFor, SnippetFailure, type Engine, type EngineSession } from './engines/index.ts';
import { runValidator } from './validator.ts';

/** Runs the blocks of one page in order; engines keep their state from block to block. */
export class PageRun {
  readonly #sessions = new Map<Engine, EngineSession>();

  /**
   * Runs or validates one block that `checkBlock` found nothing wrong with.
   *
   * @returns What it printed; undefined for a block without output.
   * @throws AuthorError `snippet-failed` at the block's line.
   */
  async run(block: Block): Promise<string | undefined> {
    try {
      return block.kind === 'validate' ? await runValidator(block) : await this.#execute(block);
    } catch (error) {
      if (!(error instanceof SnippetFailure)) throw error;
      throw new AuthorError('snippet-failed', block, { problem: error.message });
    }
  }

  async #execute(block: Block): Promise<string> {
    const engine = engineFor(block)!;
    let session = this.#sessions.get(engine);
    if (!session) {
      session = (await engine.load()).openSession();
      this.#sessions.set(engine, session);
    }
    return session.run(block);
  }

  /** Stops databases, servers and processes. */
  async close(): Promise<void> {
    for (const session of this.#sessions.values()) await session.close();
    this.#sessions.clear();
  }
}
