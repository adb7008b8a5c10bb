import { fontExtent, nearestWeight } from '../font-metrics.ts';
import { svgNamespace } from '../layout/boxes.ts';
import { labelBox, type LabelBox, type LabelLine } from '../layout/html-text.ts';
import { attributePixels } from '../layout/lengths.ts';
import { measuring } from '../layout/session.ts';
import type { LayoutStyle } from '../layout/style.ts';
import type { Cascade } from './cascade.ts';

const rounded = (value: number): string => String(Math.round(value * 100) / 100);

type Alignment = 'start' | 'middle' | 'end';

interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The innermost element around all of a label's text: the one whose style the text has. */
function innermost(element: Element): Element {
  let inner = element;
  while (inner.firstElementChild && inner.childNodes.length === 1) inner = inner.firstElementChild;
  return inner;
}

function* ancestors(from: Element, until: Element): Generator<Element> {
  for (let element: Element | null = from; element && element !== until; element = element.parentElement) yield element;
}

/** Reads how a label is aligned; Mermaid says so in `style` attributes, on the label or on a group around it. */
function alignmentOf(inner: Element, foreign: Element, box: LabelBox, frame: Frame): Alignment {
  for (const element of ancestors(inner, foreign)) {
    const align = /text-align:\s*(\w+)/.exec(element.getAttribute('style') ?? '')?.[1];
    if (align) return align === 'center' ? 'middle' : align === 'right' ? 'end' : 'start';
  }
  if (foreign.closest('[style*="text-align: center"], [style*="text-align:center"]')) return 'middle';
  // A frame that fits several lines exactly shows them as HTML would: from the left.
  const fits = Math.abs(box.width - frame.width) < 1;
  return fits && box.lines.length > 1 ? 'start' : 'middle';
}

/** Turns the HTML labels of one drawing into SVG text. */
export class LabelConverter {
  private readonly cascade: Cascade;
  private readonly document: Document;

  constructor(cascade: Cascade, document: Document) {
    this.cascade = cascade;
    this.document = document;
  }

  /** Replaces every `foreignObject`, for it could hold neither a theme nor a strict content policy. */
  convertAll(root: Element): void {
    measuring(() => {
      for (const foreign of [...root.querySelectorAll('foreignObject')]) {
        const replacement = this.convert(foreign);
        if (replacement) foreign.replaceWith(replacement);
        else foreign.remove();
      }
    });
  }

  private convert(foreign: Element): Element | null {
    const label = foreign.firstElementChild;
    if (!label?.textContent?.trim()) return null;
    const frame = {
      x: attributePixels(foreign, 'x'),
      y: attributePixels(foreign, 'y'),
      width: attributePixels(foreign, 'width'),
      height: attributePixels(foreign, 'height'),
    };
    const inner = innermost(label);
    const box = labelBox(label);
    const alignment = alignmentOf(inner, foreign, box, frame);
    const text = this.textOf(box, frame, alignment);
    this.styleText(text, inner, box, alignment, foreign);
    const background = this.backgroundOf(inner, foreign);
    if (!background) return text;
    const group = this.create('g', {});
    group.append(this.backgroundBox(frame, background), text);
    return group;
  }

  private create(name: string, attributes: Record<string, string>): Element {
    const element = this.document.createElementNS(svgNamespace, name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    return element;
  }

  /** The lines, centered in the frame from top to bottom, each on its baseline. */
  private textOf(box: LabelBox, frame: Frame, alignment: Alignment): Element {
    const text = this.create('text', {});
    const x = frame.x + { start: 0, middle: frame.width / 2, end: frame.width }[alignment];
    const total = box.lines.reduce((sum, line) => sum + line.height, 0);
    const base = box.lines.find((line) => line.runs.length)!.runs[0]!.style;
    let top = frame.y + Math.max(0, (frame.height - total) / 2);
    for (const line of box.lines) {
      const { ascent, descent } = fontExtent(line.runs[0]?.style.size ?? base.size);
      const baseline = top + (line.height - ascent - descent) / 2 + ascent;
      top += line.height;
      if (!line.runs.length) continue;
      const target = box.lines.length === 1 ? text : this.create('tspan', {});
      target.setAttribute('x', rounded(x));
      target.setAttribute('y', rounded(baseline));
      this.fillLine(target, line, base);
      if (target !== text) text.append(target);
    }
    return text;
  }

  private fillLine(target: Element, line: LabelLine, base: LayoutStyle): void {
    for (const { text, style } of line.runs) {
      if (style.weight === base.weight && style.italic === base.italic) {
        target.append(this.document.createTextNode(text));
        continue;
      }
      const span = this.create('tspan', {});
      this.cascade.override(span, { 'font-weight': String(nearestWeight(style.weight)), 'font-style': style.italic ? 'italic' : 'normal' });
      span.append(this.document.createTextNode(text));
      target.append(span);
    }
  }

  private styleText(text: Element, inner: Element, box: LabelBox, alignment: Alignment, foreign: Element): void {
    const { style } = box.lines.find((line) => line.runs.length)!.runs[0]!;
    const decorations = [...ancestors(inner, foreign.parentElement!)].map((element) => this.cascade.declared(element, 'text-decoration'));
    const decoration = decorations.find((value) => value && value !== 'none');
    this.cascade.override(text, {
      'font-size': rounded(style.size),
      'font-weight': String(nearestWeight(style.weight)),
      'font-style': style.italic ? 'italic' : 'normal',
      'text-anchor': alignment,
      'dominant-baseline': 'auto',
      fill: this.cascade.computed(inner, 'color') ?? this.cascade.computed(inner, 'fill') ?? '#000',
      stroke: 'none',
      ...(decoration ? { 'text-decoration': decoration } : {}),
    });
  }

  private backgroundOf(inner: Element, foreign: Element): string | undefined {
    const colors = [...ancestors(inner, foreign)].map((element) => this.cascade.declared(element, 'background-color'));
    return colors.find((color) => color && !/transparent|none/.test(color));
  }

  private backgroundBox({ x, y, width, height }: Frame, color: string): Element {
    const box = this.create('rect', { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) });
    this.cascade.override(box, { fill: color, stroke: 'none' });
    return box;
  }
}
