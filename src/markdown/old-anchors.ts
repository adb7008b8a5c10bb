import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';

/** Ids a heading had before, by the page's path and the heading's id now. */
export type OldIds = (file: URL | undefined, id: string) => readonly string[];

/**
 * Keeps the old ids of renamed sections: an empty element before the heading for each. It is
 * displayed, because browsers do not scroll to hidden ones.
 */
export function oldAnchors(oldIds: OldIds): MdastPluginEntry {
  return defineMdastPlugin({
    name: 'old-anchors',
    heading(node, ctx) {
      const id = (node.data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id;
      if (!id) return;
      for (const old of oldIds(ctx.fileURL, id)) {
        ctx.insertBefore(node, {
          type: 'mdxJsxFlowElement',
          name: 'span',
          attributes: [
            { type: 'mdxJsxAttribute', name: 'id', value: old },
            { type: 'mdxJsxAttribute', name: 'class', value: 'old-anchor' },
          ],
          children: [],
        });
      }
    },
  });
}
