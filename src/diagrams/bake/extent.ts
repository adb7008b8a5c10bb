import { numbersIn, scaleOf } from '../geometry/matrix.ts';
import { rootMatrix } from '../layout/boxes.ts';

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Gives the drawing its natural size, at which one unit is one px. */
export function setNaturalSize(root: Element): { width: number; height: number } {
  const [left = 0, top = 0, width = 0, height = 0] = numbersIn(root.getAttribute('viewBox') ?? '').map(rounded);
  const size = { width: Math.ceil(width), height: Math.ceil(height) };
  root.setAttribute('viewBox', [left, top, width, height].join(' '));
  root.setAttribute('width', String(size.width));
  root.setAttribute('height', String(size.height));
  return size;
}

function fontSizeOf(element: Element): number {
  const holder = element.closest('[font-size]');
  return holder ? Number(holder.getAttribute('font-size')) : 16;
}

/** The smallest text of a baked drawing at natural size, in px; infinite without text. */
export function smallestText(root: Element): number {
  const sizes = [...root.querySelectorAll('text, tspan')]
    .filter((element) => [...element.childNodes].some((child) => child.nodeType === 3 && child.nodeValue?.trim()))
    .map((element) => fontSizeOf(element) * scaleOf(rootMatrix(element)));
  return rounded(Math.min(...sizes));
}
