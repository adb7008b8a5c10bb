import { createHash } from 'node:crypto';
import type { Mermaid } from 'mermaid';
import { bake, type Baked, type Description } from './bake/index.ts';
import { installBrowser, seedRandom } from './browser/index.ts';
import { mermaidConfig } from './theme/index.ts';

/** A diagram to draw: its descriptions already taken out of the source. */
export interface PaintRequest extends Description {
  id: string;
  source: string;
}

export interface Painted extends Baked {
  /** Mermaid's name of the diagram type, such as `flowchart-v2`. */
  type: string;
}

/** Draws one diagram. Rejects with whatever Mermaid throws. */
export type Painter = (request: PaintRequest) => Promise<Painted>;

/** Name for the drawing while Mermaid works; it must start with a letter. */
export const temporaryId = (id: string): string => `m${createHash('sha256').update(id).digest('hex').slice(0, 10)}`;

/** Mind maps are laid out without a page to draw on, which their library warns about. */
function silenceContainerWarning(): void {
  const { warn } = console;
  console.warn = (...message: unknown[]) => {
    if (!/container/i.test(String(message[0]))) warn(...message);
  };
}

/** Makes the present thread a browser and loads Mermaid into it. Diagrams must be painted one after another. */
export async function createPainter(): Promise<Painter> {
  const window = installBrowser();
  silenceContainerWarning();
  seedRandom();
  // Loaded only now: Mermaid looks for the browser while it is loaded.
  const mermaid: Mermaid = (await import('mermaid')).default;
  mermaid.initialize(mermaidConfig);
  return async ({ id, source, title, description }) => {
    seedRandom();
    try {
      const { svg, diagramType } = await mermaid.render(temporaryId(id), source);
      return { type: diagramType, ...bake({ id, type: diagramType, svg, title, description }, window) };
    } finally {
      window.document.body.replaceChildren();
    }
  };
}
