import { mdxToMdast } from 'satteri';
import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import { addressOf } from './address.ts';
import type { ComponentUse, Fence, Heading, Page, Reference } from './page.ts';

/** The few properties of a Markdown node that reading a page needs. */
interface Node {
  type: string;
  position?: { start: { line: number } };
  children?: Node[];
  value?: string;
  depth?: number;
  data?: { hProperties?: { id?: string } } | null;
  url?: string;
  alt?: string | null;
  lang?: string | null;
  meta?: string | null;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
}

interface Parts {
  headings: Heading[];
  links: Reference[];
  images: Reference[];
  fences: Fence[];
  components: ComponentUse[];
}

/**
 * Reads one MDX source into what the checks and the site ask about it.
 *
 * @param source   The whole file.
 * @param docsPath Its path relative to `content/docs/`.
 * @param file     Its path relative to the project's root, for messages.
 * @throws When the MDX itself does not parse; the message names the position.
 */
export function readPage(source: string, docsPath: string, file: string): Page {
  const tree = mdxToMdast(source, { features: { headingAttributes: true } }) as unknown as Node;
  const parts: Parts = { headings: [], links: [], images: [], fences: [], components: [] };
  for (const node of tree.children ?? []) collect(node, parts);
  return { ...addressOf(docsPath), file, source, ...readFrontmatter(tree), ...parts };
}

function collect(node: Node, parts: Parts): void {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'heading':
      parts.headings.push({ depth: node.depth ?? 1, title: textOf(node).trim(), id: node.data?.hProperties?.id, line });
      break;
    case 'link':
      parts.links.push({ url: node.url ?? '', text: textOf(node), line });
      break;
    case 'image':
      parts.images.push({ url: node.url ?? '', text: node.alt ?? '', line });
      break;
    case 'code':
      parts.fences.push({ lang: node.lang ?? '', meta: node.meta ?? '', code: node.value ?? '', line });
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (node.name) parts.components.push({ name: node.name, attributes: attributesOf(node), line });
      break;
  }
  for (const child of node.children ?? []) collect(child, parts);
}

function textOf(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  return (node.children ?? []).map(textOf).join('');
}

function attributesOf(node: Node): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { type, name, value } of node.attributes ?? []) {
    if (type === 'mdxJsxAttribute' && name && typeof value === 'string') attributes[name] = value;
  }
  return attributes;
}

function readFrontmatter(tree: Node): Pick<Page, 'frontmatter' | 'fieldLines'> {
  const block = tree.children?.find((node) => node.type === 'yaml');
  const fieldLines = new Map<string, number>();
  if (!block) return { frontmatter: {}, fieldLines };
  const lines = new LineCounter();
  const document = parseDocument(block.value ?? '', { lineCounter: lines });
  const firstLine = block.position?.start.line ?? 1;
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items) {
      if (!isScalar(key) || !key.range) continue;
      fieldLines.set(String(key.value), firstLine + lines.linePos(key.range[0]).line);
    }
  }
  return { frontmatter: (document.toJS() ?? {}) as Record<string, unknown>, fieldLines };
}
