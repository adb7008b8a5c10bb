import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { diagramId } from './diagram-id.ts';

/** What the page's component needs of a drawn diagram. */
export interface DrawnDiagram {
  id: string;
  /** The author's accTitle and accDescr. */
  title: string;
  description: string;
  /** Inline SVG: no style, no script, colors by `var(--diagram-…)`, ids unique to this diagram. */
  svg: string;
  /** Natural size in CSS pixels; at it, the smallest text has `minFontSize` of them. */
  width: number;
  height: number;
  minFontSize: number;
}

/** Draws one fence; `file` is absolute and `line` that of the opening fence. */
export type DrawDiagram = (fence: { id: string; source: string; file: string; line: number }) => Promise<DrawnDiagram>;

/** Replaces each Mermaid fence by a `<Diagram>` that holds the finished SVG. */
export function diagrams(draw: DrawDiagram): MdastPluginEntry {
  return defineMdastPlugin({
    name: 'diagrams',
    options: { position: true },
    async code(node, ctx) {
      if (node.lang !== 'mermaid') return;
      const line = node.position?.start.line ?? 1;
      const file = ctx.fileURL ? fileURLToPath(ctx.fileURL) : '';
      const id = diagramId(node.meta ?? '') ?? `line-${line}`;
      const drawn = await draw({ id, source: node.value, file, line });
      ctx.replaceNode(node, {
        type: 'mdxJsxFlowElement',
        name: 'Diagram',
        attributes: [
          text('id', drawn.id),
          text('title', drawn.title),
          text('description', drawn.description),
          text('width', String(drawn.width)),
          text('height', String(drawn.height)),
          text('minFontSize', String(drawn.minFontSize)),
          text('source', node.value),
          text('svg', drawn.svg),
        ],
        children: [],
      });
    },
  });
}

function text(name: string, value: string) {
  return { type: 'mdxJsxAttribute' as const, name, value };
}
