import type { HastPluginEntry, MdastPluginEntry } from 'satteri';
import { autoImports, type PageComponents } from './auto-imports.ts';
import { diagrams, type DrawDiagram } from './diagrams.ts';
import { internalLinks, type InternalLinkOptions } from './internal-links.ts';
import { oldAnchors, type OldIds } from './old-anchors.ts';
import { runBlocks, type DescribeRun } from './run-blocks.ts';
import { scrollingTables } from './tables.ts';

export interface MarkdownOptions {
  links: InternalLinkOptions;
  draw: DrawDiagram;
  describeRun: DescribeRun;
  components: PageComponents;
  oldIds: OldIds;
  /** Plugins of other parts that change components, such as the numbering of citations. */
  onComponents: readonly MdastPluginEntry[];
}

/**
 * The Markdown plugins in the order they run. Fences come first, because they turn into
 * components; the imports come last, because they must see every component. Tables are
 * wrapped in HTML, where a table is one element whatever stands in its cells.
 */
export function markdownPlugins(options: MarkdownOptions): { mdastPlugins: MdastPluginEntry[]; hastPlugins: HastPluginEntry[] } {
  return {
    mdastPlugins: [
      diagrams(options.draw),
      runBlocks(options.describeRun),
      internalLinks(options.links),
      oldAnchors(options.oldIds),
      ...options.onComponents,
      autoImports(options.components),
    ],
    hastPlugins: [scrollingTables()],
  };
}
