import { fontExtent } from '../font-metrics.ts';

const lengthPattern = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z%]*)/i;
const rootSize = 16;

/**
 * A CSS or SVG length in px.
 *
 * @param text     For example `1.2em`; percentages are of the font size.
 * @param fontSize What `em` refers to, in px.
 * @param fallback The value when there is no length to read.
 */
export function toPixels(text: string | null | undefined, fontSize = rootSize, fallback = 0): number {
  const match = text ? lengthPattern.exec(text) : null;
  if (!match) return fallback;
  const value = Number(match[1]);
  switch (match[2]) {
    case 'em':
      return value * fontSize;
    case 'rem':
      return value * rootSize;
    case 'ex':
      return value * fontExtent(fontSize).xHeight;
    case 'pt':
      return (value * 4) / 3;
    case '%':
      return (value / 100) * fontSize;
    default:
      return value;
  }
}

/** A geometry attribute such as `width` or `cx` in px. */
export const attributePixels = (element: Element, name: string, fallback = 0): number =>
  toPixels(element.getAttribute(name), rootSize, fallback);
