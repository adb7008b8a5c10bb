import { fontExtent, measureText } from '../font-metrics.ts';
import { breakablePieces } from './line-breaks.ts';
import { attributePixels, toPixels } from './lengths.ts';
import { layoutStyle, type LayoutStyle } from './style.ts';

/** A stretch of a label's line with one style. */
export interface LabelRun {
  text: string;
  style: LayoutStyle;
  width: number;
}

export interface LabelLine {
  runs: LabelRun[];
  width: number;
  height: number;
}

type Item =
  | { kind: 'text'; text: string; style: LayoutStyle }
  | { kind: 'picture'; width: number; style: LayoutStyle }
  | { kind: 'break' }
  /** The edge of a block such as a paragraph: ends a line, but makes no empty one. */
  | { kind: 'edge' };

const blocks = new Set(['p', 'div', 'ul', 'ol', 'li', 'table', 'tr', 'section', 'pre']);
const pictures = new Set(['svg', 'img']);

function* itemsOf(element: Element): Generator<Item> {
  const style = layoutStyle(element);
  if (style.display === 'none') return;
  for (const child of element.childNodes) {
    if (child.nodeType === 3) yield { kind: 'text', text: child.nodeValue ?? '', style };
    if (child.nodeType !== 1) continue;
    const inner = child as Element;
    if (inner.localName === 'br') yield { kind: 'break' };
    else if (pictures.has(inner.localName)) yield { kind: 'picture', width: attributePixels(inner, 'width', 16), style };
    else {
      if (blocks.has(inner.localName)) yield { kind: 'edge' };
      yield* itemsOf(inner);
      if (blocks.has(inner.localName)) yield { kind: 'edge' };
    }
  }
}

function lineHeight(style: LayoutStyle): number {
  if (style.lineHeight === 'normal') {
    const { ascent, descent } = fontExtent(style.size);
    return ascent + descent;
  }
  const isFactor = /^[\d.]+$/.test(style.lineHeight);
  return isFactor ? Number(style.lineHeight) * style.size : toPixels(style.lineHeight, style.size, style.size * 1.2);
}

const keepsSpace = (style: LayoutStyle): boolean => /^(pre|break-spaces)/.test(style.whiteSpace);
const wraps = (style: LayoutStyle): boolean => !/^(nowrap|pre)$/.test(style.whiteSpace);

/** Fills lines with the items of a label, as a browser's inline layout does. */
class LineFiller {
  readonly lines: LabelLine[] = [];
  private line: LabelLine | null = null;
  private skipsSpace = true;
  private readonly base: LayoutStyle;
  private readonly available: number | null;

  constructor(base: LayoutStyle, available: number | null) {
    this.base = base;
    this.available = available;
  }

  add(item: Item): void {
    if (item.kind === 'break') this.end(true);
    else if (item.kind === 'edge') this.end(false);
    else if (item.kind === 'picture') this.append({ text: '', style: item.style, width: item.width });
    else if (keepsSpace(item.style)) this.addPreformatted(item.text, item.style);
    else this.addCollapsed(item.text.replace(/[\t\r\n ]+/g, ' '), item.style);
  }

  /** Ends the current line; `force` makes an empty one when there is none, as `<br>` does. */
  end(force: boolean): void {
    if (!this.line && !force) return;
    const line = this.line ?? { runs: [], width: 0, height: lineHeight(this.base) };
    const last = line.runs.at(-1);
    if (last && !keepsSpace(last.style)) last.text = last.text.trimEnd();
    line.runs = mergeRuns(line.runs);
    line.width = line.runs.reduce((sum, run) => sum + run.width, 0);
    this.lines.push(line);
    this.line = null;
    this.skipsSpace = true;
  }

  private addPreformatted(text: string, style: LayoutStyle): void {
    text.split('\n').forEach((part, index) => {
      if (index > 0) this.end(true);
      this.place(part, style);
    });
  }

  private addCollapsed(text: string, style: LayoutStyle): void {
    const content = this.skipsSpace ? text.replace(/^ /, '') : text;
    this.place(content, style);
    if (content) this.skipsSpace = content.endsWith(' ');
  }

  private place(text: string, style: LayoutStyle): void {
    const { available } = this;
    if (!text) return;
    if (available === null || !wraps(style)) return this.append({ text, style, width: measureText(text, style) });
    for (const piece of breakablePieces(text)) {
      const visible = keepsSpace(style) ? piece : piece.trimEnd();
      if (this.line && this.line.width > 0 && this.line.width + measureText(visible, style) > available + 0.01) this.end(false);
      this.append({ text: piece, style, width: measureText(piece, style) });
    }
  }

  private append(run: LabelRun): void {
    this.line ??= { runs: [], width: 0, height: lineHeight(this.base) };
    this.line.runs.push(run);
    this.line.width += run.width;
    this.line.height = Math.max(this.line.height, lineHeight(run.style));
    this.skipsSpace = false;
  }
}

/** Joins neighbors of the same style: measured together they are kerned, as they will be when drawn. */
function mergeRuns(runs: LabelRun[]): LabelRun[] {
  const merged: LabelRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last && run.text && last.text && last.style === run.style) last.text += run.text;
    else merged.push({ ...run });
  }
  for (const run of merged) if (run.text) run.width = measureText(run.text, run.style);
  return merged;
}

function labelLines(element: Element, available: number | null): LabelLine[] {
  const filler = new LineFiller(layoutStyle(element), available);
  for (const item of itemsOf(element)) filler.add(item);
  filler.end(false);
  return filler.lines;
}

function padding(style: LayoutStyle, side: 'top' | 'right' | 'bottom' | 'left'): number {
  const single = style.own[`padding-${side}`];
  if (single !== undefined) return toPixels(single, style.size);
  if (!style.own.padding) return 0;
  const [top = 0, right = top, bottom = top, left = right] = style.own.padding.split(/\s+/).map((part) => toPixels(part, style.size));
  return { top, right, bottom, left }[side];
}

const definite = (value: string | undefined, size: number): number | null =>
  value && /^[\d.]/.test(value) && !value.endsWith('%') ? toPixels(value, size) : null;

/** An HTML label laid out: its lines, and the size of its box in px. */
export interface LabelBox {
  lines: LabelLine[];
  width: number;
  height: number;
}

/** Lays out an HTML label, such as the `div` in a `foreignObject`, shrunk to fit its text. */
export function labelBox(element: Element): LabelBox {
  const style = layoutStyle(element);
  const width = definite(style.own.width, style.size);
  const limit = definite(style.own['max-width'], style.size);
  const lines = labelLines(element, wraps(style) ? (width ?? limit) : null);
  let content = lines.reduce((widest, line) => Math.max(widest, line.width), 0);
  if (width !== null) content = Math.max(width, content);
  else if (limit !== null && !wraps(style)) content = Math.min(limit, content);
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  return {
    lines,
    width: content + padding(style, 'left') + padding(style, 'right'),
    height: height + padding(style, 'top') + padding(style, 'bottom'),
  };
}
