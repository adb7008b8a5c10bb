import { AuthorError } from '../author-errors/index.ts';
import { DiagramCache } from './cache.ts';
import type { Diagram, DiagramSource } from './diagram.ts';
import { DrawingWorker, PaintError } from './drawing-worker.ts';
import { findColor, prepare, type Prepared } from './source/index.ts';

export interface RendererOptions {
  /** Where drawn diagrams are kept between builds. */
  cacheDir?: string;
}

export interface Renderer {
  /**
   * Draws a diagram, or takes it from the cache.
   *
   * @throws AuthorError for a source that cannot be drawn, sets colors, or does not describe itself.
   */
  render(diagram: DiagramSource): Promise<Diagram>;
  /** Stops the drawing thread. Diagrams still being drawn are lost. */
  close(): Promise<void>;
}

const defaultCacheDir = 'node_modules/.cache/backend-roadmap/diagrams';

/** The checks that need no drawing. */
function check({ source, place }: DiagramSource, { title, description }: Prepared): void {
  const color = findColor(source);
  if (color) throw new AuthorError('diagram-with-color', { ...place, line: place.line + color.line }, { color: color.color });
  const missing = title ? (description ? null : 'accDescr') : 'accTitle';
  if (missing) throw new AuthorError('diagram-without-description', place, { missing });
}

function toAuthorError(error: unknown, { place }: DiagramSource, { lineNumbers }: Prepared): unknown {
  if (!(error instanceof PaintError)) return error;
  const { line, message } = error.failure;
  // An error at the end of the source is said to be on the line after the last.
  const offset = line === null ? 0 : (lineNumbers[line - 1] ?? lineNumbers.at(-1) ?? 0);
  return new AuthorError('diagram-syntax', { ...place, line: place.line + offset }, { problem: message });
}

/**
 * A renderer of Mermaid diagrams that needs no browser.
 *
 * One renderer serves a whole build; call `close` when it is over.
 */
export function createRenderer({ cacheDir = defaultCacheDir }: RendererOptions = {}): Renderer {
  const cache = new DiagramCache(cacheDir);
  const worker = new DrawingWorker();
  return {
    async render(diagram) {
      const { id, source } = diagram;
      const prepared = prepare(source);
      check(diagram, prepared);
      const cached = cache.read(id, source);
      if (cached) return cached;
      const { title, description } = prepared;
      try {
        const { type, svg, width, height, minFontSize } = await worker.paint({ id, source: prepared.source, title, description });
        const drawn: Diagram = { id, type, title, description, svg, width, height, minFontSize };
        cache.write(source, drawn);
        return drawn;
      } catch (error) {
        throw toAuthorError(error, diagram, prepared);
      }
    },
    close: () => worker.close(),
  };
}
