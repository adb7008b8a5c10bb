import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';

export interface InternalLinkOptions {
  /** Base path of the site, with a slash at both ends. */
  base: string;
  /** Whether an address without slashes belongs to a topic that nobody has written yet. */
  isPlanned(slug: string): boolean;
}

/**
 * Puts the base path in front of root-absolute links, and shows links to topics that are
 * only planned as plain text that says so.
 */
export function internalLinks({ base, isPlanned }: InternalLinkOptions): MdastPluginEntry {
  return defineMdastPlugin({
    name: 'internal-links',
    link(node, ctx) {
      if (!node.url.startsWith('/') || node.url.startsWith('//')) return;
      const slug = node.url.slice(1).replace(/\/?([?#].*)?$/, '');
      if (isPlanned(slug)) {
        ctx.replaceNode(node, {
          type: 'mdxJsxTextElement',
          name: 'PlannedTopic',
          attributes: [],
          children: [...node.children],
        });
      } else {
        ctx.setProperty(node, 'url', base + node.url.slice(1));
      }
    },
  });
}
