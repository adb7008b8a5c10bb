import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';

/** What the frame around a fence says about it. Attributes are handed to `<RunBlock>` as they are. */
export interface RunDescription {
  attributes: Readonly<Record<string, string>>;
  /** What the code block itself keeps after its language, such as `title="…"`. */
  codeMeta: string;
  /** Whether the fence after this one is its output. */
  hasOutput: boolean;
}

/**
 * Says how a fence was executed or validated, or `undefined` for one that was neither.
 *
 * @param fence `index` counts the fences of the page from 0.
 */
export type DescribeRun = (fence: { file: string; source: string; line: number }) => RunDescription | undefined;

/** Frames each fence that was executed or validated, together with its output. */
export function runBlocks(describe: DescribeRun): MdastPluginEntry {
  return defineMdastPlugin({
    name: 'run-blocks',
    options: { position: true },
    code(node, ctx) {
      const file = ctx.fileURL ? fileURLToPath(ctx.fileURL) : '';
      const run = describe({ file, source: ctx.source, line: node.position?.start.line ?? 1 });
      if (!run) return;
      const parent = ctx.parent(node);
      const at = ctx.indexOf(node) ?? -1;
      const output = run.hasOutput ? parent?.children[at + 1] : undefined;
      const children = [{ ...node, meta: run.codeMeta || null }];
      if (output?.type === 'code') {
        children.push({ ...output, meta: 'title="Output" frame="none"' });
        ctx.removeNode(output);
      }
      const attributes = Object.entries(run.attributes).map(([name, value]) => ({ type: 'mdxJsxAttribute' as const, name, value }));
      ctx.replaceNode(node, { type: 'mdxJsxFlowElement', name: 'RunBlock', attributes, children });
    },
  });
}
