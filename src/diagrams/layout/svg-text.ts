import { fontExtent, measureText, type FontExtent } from '../font-metrics.ts';
import { Box } from '../geometry/box.ts';
import { toPixels } from './lengths.ts';
import { layoutStyle, type LayoutStyle } from './style.ts';

/** A stretch of SVG text with one style, placed on its baseline. */
interface Run {
  element: Element;
  text: string;
  style: LayoutStyle;
  width: number;
  left: number;
  baseline: number;
  extent: FontExtent;
}

/** `x`, `y`, `dx` and `dy` of a text element; they apply to the first character inside it only. */
interface Position {
  x: number | null;
  y: number | null;
  dx: number;
  dy: number;
}

type UnplacedRun = Pick<Run, 'element' | 'text' | 'style'> & Position;

const innerElements = new Set(['tspan', 'a', 'textPath']);

function attribute(element: Element, name: string, size: number): number | null {
  const first = element.getAttribute(name)?.trim().split(/[\s,]+/)[0];
  return first ? toPixels(first, size) : null;
}

const keepsSpace = (element: Element, style: LayoutStyle): boolean =>
  /^(pre|break-spaces)/.test(style.whiteSpace) || element.closest('[xml\\:space="preserve"]') !== null;

/** Reads the runs of a text element in order, with white space collapsed across them. */
class RunReader {
  readonly runs: UnplacedRun[] = [];
  private endsWithSpace = true;

  read(element: Element, pending: Position[] = []): void {
    const style = layoutStyle(element);
    if (style.display === 'none') return;
    const [x, y] = [attribute(element, 'x', style.size), attribute(element, 'y', style.size)];
    const [dx, dy] = [attribute(element, 'dx', style.size) ?? 0, attribute(element, 'dy', style.size) ?? 0];
    const own: Position = { x, y, dx, dy };
    pending.push(own);
    for (const child of element.childNodes) {
      if (child.nodeType === 3) this.readText(child.nodeValue ?? '', element, style, pending);
      else if (innerElements.has((child as Element).localName)) this.read(child as Element, pending);
    }
    // An element without text must not hand its position to what follows it.
    if (pending.includes(own)) pending.splice(pending.indexOf(own), 1);
  }

  /** Trailing white space of the whole element takes no room. */
  finish(): UnplacedRun[] {
    const last = this.runs.at(-1);
    if (last && !keepsSpace(last.element, last.style)) last.text = last.text.replace(/ $/, '');
    return this.runs;
  }

  private readText(raw: string, element: Element, style: LayoutStyle, pending: Position[]): void {
    const keep = keepsSpace(element, style);
    let text = keep ? raw.replace(/[\r\n\t]/g, ' ') : raw.replace(/[\t\r\n ]+/g, ' ');
    if (!keep && this.endsWithSpace) text = text.replace(/^ /, '');
    if (!text) return;
    const position: Position = { x: null, y: null, dx: 0, dy: 0 };
    for (const outer of pending) {
      position.x = outer.x ?? position.x;
      position.y = outer.y ?? position.y;
      position.dx = outer.dx || position.dx;
      position.dy = outer.dy || position.dy;
    }
    pending.length = 0; // used up by this character
    this.endsWithSpace = !keep && text.endsWith(' ');
    this.runs.push({ element, text, style, ...position });
  }
}

/** How far the baseline lies below the point the text is placed at. */
function baselineShift(style: LayoutStyle, extent: FontExtent): number {
  const own = style.alignmentBaseline;
  switch (own && own !== 'auto' && own !== 'baseline' ? own : style.baseline) {
    case 'central':
      return (extent.ascent - extent.descent) / 2;
    case 'middle':
      return extent.xHeight / 2;
    case 'hanging':
      return extent.ascent * 0.8;
    case 'mathematical':
      return extent.ascent / 2;
    case 'text-before-edge':
    case 'before-edge':
    case 'text-top':
      return extent.ascent;
    case 'text-after-edge':
    case 'after-edge':
    case 'text-bottom':
    case 'ideographic':
      return -extent.descent;
    default:
      return 0;
  }
}

/** Moves a chunk, which is text up to the next absolute position, by its anchor. */
function anchorChunk(chunk: { run: Run; dx: number }[]): void {
  const first = chunk[0];
  if (!first) return;
  const width = chunk.reduce((sum, { run, dx }) => sum + run.width + dx, 0);
  const share = { middle: 0.5, end: 1 }[first.run.style.anchor] ?? 0;
  for (const { run } of chunk) run.left -= width * share;
}

/** The placed runs of a `<text>` element, in its own coordinates. */
function textRuns(text: Element): Run[] {
  const reader = new RunReader();
  reader.read(text);
  const runs: Run[] = [];
  let chunk: { run: Run; dx: number }[] = [];
  let [x, y] = [0, 0];
  for (const unplaced of reader.finish()) {
    if (unplaced.x !== null || unplaced.y !== null) {
      anchorChunk(chunk);
      chunk = [];
    }
    x = (unplaced.x ?? x) + unplaced.dx;
    y = (unplaced.y ?? y) + unplaced.dy;
    const { element, style, text: content } = unplaced;
    const extent = fontExtent(style.size);
    const width = content ? measureText(content, style) : 0;
    const run = { element, style, text: content, width, left: x, baseline: y + baselineShift(style, extent), extent };
    chunk.push({ run, dx: unplaced.dx });
    runs.push(run);
    x += width;
  }
  anchorChunk(chunk);
  return runs;
}

const runsWithin = (element: Element): Run[] =>
  textRuns(element.closest('text') ?? element).filter((run) => element.contains(run.element));

/** Width of the text inside a text element or tspan, in px. */
export const textLength = (element: Element): number =>
  runsWithin(element).reduce((sum, run) => sum + run.width, 0);

/** The box of a text element or tspan: full line height, whatever the glyphs. */
export function svgTextBox(element: Element): Box {
  const box = new Box();
  for (const { text, left, baseline, width, extent } of runsWithin(element))
    if (text) box.addBox(Box.of(left, baseline - extent.ascent, width, extent.ascent + extent.descent));
  return box;
}
