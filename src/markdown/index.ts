export { autoImports, type PageComponents } from './auto-imports.ts';
export { diagramId } from './diagram-id.ts';
export { diagrams, type DrawDiagram, type DrawnDiagram } from './diagrams.ts';
export { internalLinks, type InternalLinkOptions } from './internal-links.ts';
export { oldAnchors, type OldIds } from './old-anchors.ts';
export { markdownPlugins, type MarkdownOptions } from './plugins.ts';
export { runBlocks, type DescribeRun, type RunDescription } from './run-blocks.ts';
export { scrollingTables } from './tables.ts';
