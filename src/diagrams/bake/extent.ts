import { Box } from '../geometry/box.ts';
import { numbersIn, scaleOf } from '../geometry/matrix.ts';
import { elementBox, rootMatrix } from '../layout/boxes.ts';
import { measuring } from '../layout/session.ts';

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Space left around text that Mermaid let stick out of its drawing, in px. */
const margin = 4;

/** The view box, grown where a label would be cut off. */
function viewBoxWithText(root: Element): Box {
  const [left = 0, top = 0, width = 0, height = 0] = numbersIn(root.getAttribute('viewBox') ?? '');
  const view = Box.of(left, top, width, height);
  const texts = new Box();
  measuring(() => {
    for (const text of root.querySelectorAll('text'))
      if (!text.closest('defs, symbol, marker')) texts.addBox(elementBox(text), rootMatrix(text));
  });
  if (texts.isEmpty) return view;
  if (texts.left < view.left) view.left = texts.left - margin;
  if (texts.right > view.right) view.right = texts.right + margin;
  if (texts.top < view.top) view.top = texts.top - margin;
  if (texts.bottom > view.bottom) view.bottom = texts.bottom + margin;
  return view;
}

/** Gives the drawing its natural size, at which one unit is one px. */
export function setNaturalSize(root: Element): { width: number; height: number } {
  const { x, y, width, height } = viewBoxWithText(root).toRectangle();
  const size = { width: Math.ceil(rounded(width)), height: Math.ceil(rounded(height)) };
  root.setAttribute('viewBox', [x, y, width, height].map(rounded).join(' '));
  root.setAttribute('width', String(size.width));
  root.setAttribute('height', String(size.height));
  return size;
}

function fontSizeOf(element: Element): number {
  const holder = element.closest('[font-size]');
  return holder ? Number(holder.getAttribute('font-size')) : 16;
}

/** The smallest text of a baked drawing at natural size, in px; 16 when it has none. */
export function smallestText(root: Element): number {
  const sizes = [...root.querySelectorAll('text, tspan')]
    .filter((element) => [...element.childNodes].some((child) => child.nodeType === 3 && child.nodeValue?.trim()))
    .map((element) => fontSizeOf(element) * scaleOf(rootMatrix(element)));
  return sizes.length ? rounded(Math.min(...sizes)) : 16;
}
