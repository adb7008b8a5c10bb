import { mdxToMdast } from 'satteri';

/** A stretch of one kind of text. */
export interface Piece {
  kind: 'text' | 'code';
  text: string;
  /** Line it begins on, from 1. */
  line: number;
}

/** Text that belongs together: a heading, a paragraph, a table cell, or what stands in a component's attribute. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'quote' | 'attribute';
  pieces: Piece[];
}

/** A word and the line it stands on. */
export interface Word {
  text: string;
  line: number;
}

interface Node {
  type: string;
  value?: string;
  name?: string | null;
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
  children?: readonly Node[];
  position?: { start: { line: number } } | undefined;
}

/** Attributes of components whose text readers see. */
const readAttributes = new Set(['symptom', 'claim', 'question', 'title']);
const blockKinds: Record<string, Block['kind']> = { heading: 'heading', paragraph: 'paragraph', tableCell: 'paragraph' };

/**
 * The text of a page that people read, in order. Fences, tags, expressions and
 * the frontmatter are left out; inline code is kept apart from text.
 *
 * @param source The whole MDX file.
 */
export function proseOf(source: string): Block[] {
  const blocks: Block[] = [];
  collectBlocks(mdxToMdast(source, { features: { headingAttributes: true } }) as Node, false, blocks);
  return blocks;
}

/** The words of a block; inline code is left out. */
export function wordsOf(block: Block): Word[] {
  return block.pieces.filter(({ kind }) => kind === 'text').flatMap(pieceWords);
}

/** The words of a stretch of text, with the line of each. */
export function pieceWords({ text, line }: Piece): Word[] {
  return text
    .split('\n')
    .flatMap((row, index) => (row.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).map((word) => ({ text: word, line: line + index })));
}

function collectBlocks(node: Node, quoted: boolean, blocks: Block[]): void {
  const kind = blockKinds[node.type];
  if (kind) {
    const pieces: Piece[] = [];
    collectPieces(node, pieces);
    blocks.push({ kind: quoted ? 'quote' : kind, pieces: joinText(pieces) });
    return;
  }
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') collectAttributes(node, blocks);
  for (const child of node.children ?? []) collectBlocks(child, quoted || node.type === 'blockquote', blocks);
}

function collectAttributes(node: Node, blocks: Block[]): void {
  const line = node.position?.start.line ?? 1;
  for (const { name, value } of node.attributes ?? []) {
    if (!name || typeof value !== 'string' || !readAttributes.has(name)) continue;
    const pieces = value.split('`').map((text, index): Piece => ({ kind: index % 2 === 1 ? 'code' : 'text', text, line }));
    blocks.push({ kind: 'attribute', pieces });
  }
}

function collectPieces(node: Node, pieces: Piece[]): void {
  const line = node.position?.start.line ?? 1;
  if (node.type === 'text') pieces.push({ kind: 'text', text: node.value ?? '', line });
  if (node.type === 'inlineCode') pieces.push({ kind: 'code', text: node.value ?? '', line });
  for (const child of node.children ?? []) collectPieces(child, pieces);
}

/** Joins text that only emphasis or a link divides, so that `**P**artition` is one word. */
function joinText(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const follows = last?.kind === 'text' && piece.kind === 'text' && lastLine(last) === piece.line;
    if (follows) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
}

function lastLine({ text, line }: Piece): number {
  return line + text.split('\n').length - 1;
}
