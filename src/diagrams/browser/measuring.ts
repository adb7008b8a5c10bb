import type { DOMWindow } from 'jsdom';
import { Box } from '../geometry/box.ts';
import { flattenPath, pointAlong } from '../geometry/path-measure.ts';
import { boundingRectangle, elementBox, rootMatrix, svgNamespace } from '../layout/boxes.ts';
import { labelBox } from '../layout/html-text.ts';
import { attributePixels } from '../layout/lengths.ts';
import { measuring } from '../layout/session.ts';
import { layoutStyle } from '../layout/style.ts';
import { textLength } from '../layout/svg-text.ts';
import { inlineStyleOf } from './inline-style.ts';

/** Width of the page that Mermaid believes to draw on, in px. Charts that fill it take this size. */
export const pageWidth = 1200;
const pageHeight = 800;

function clientRectangle(element: Element): object {
  const rectangle = (x: number, y: number, width: number, height: number): object => ({
    x, y, width, height, top: y, left: x, right: x + width, bottom: y + height,
  });
  return measuring(() => {
    if (element.localName === 'html' || element.localName === 'body') return rectangle(0, 0, pageWidth, pageHeight);
    if (element.namespaceURI === svgNamespace) {
      const { x, y, width, height } = new Box().addBox(elementBox(element), rootMatrix(element)).toRectangle();
      return rectangle(x, y, width, height);
    }
    const { width, height } = labelBox(element);
    return rectangle(0, 0, width, height);
  });
}

/** The outline of a basic shape as path data, for measuring along it. */
function outline(element: Element): string {
  const at = (name: string): number => attributePixels(element, name);
  switch (element.localName) {
    case 'line':
      return `M${at('x1')},${at('y1')}L${at('x2')},${at('y2')}`;
    case 'polyline':
      return `M${element.getAttribute('points') ?? ''}`;
    case 'polygon':
      return `M${element.getAttribute('points') ?? ''}Z`;
    case 'circle': {
      const [r, x, y] = [at('r'), at('cx'), at('cy')];
      return `M${x + r},${y}A${r},${r} 0 1 1 ${x - r},${y}A${r},${r} 0 1 1 ${x + r},${y}`;
    }
    default:
      return element.getAttribute('d') ?? '';
  }
}

function screenMatrix(element: Element): object {
  const [a, b, c, d, e, f] = rootMatrix(element);
  return { a, b, c, d, e, f, inverse() { return this; } };
}

/** Mermaid hangs its drawing into a `div` whose id starts with "d"; that one is as wide as the page. */
const isPageWide = (element: Element): boolean =>
  element.localName === 'body' || (element.localName === 'div' && (element.getAttribute('id') ?? '').startsWith('d'));

const sizeOf = (element: Element): { width: number; height: number } => clientRectangle(element) as { width: number; height: number };

function computedStyle(element: Element): object {
  const style = measuring(() => layoutStyle(element));
  const values: Record<string, string> = {
    fontSize: `${style.size}px`,
    fontWeight: String(style.weight),
    fontStyle: style.italic ? 'italic' : 'normal',
    textAnchor: style.anchor,
    display: style.display || 'inline',
    lineHeight: style.lineHeight,
  };
  const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const unknown = (name: string): string => (/^(margin|padding|border|width|height)/.test(name) ? '0px' : '');
  const valueOf = (name: string): string => values[camelCase(name)] ?? unknown(name);
  return new Proxy(values, {
    get: (_, key) => (key === 'getPropertyValue' ? valueOf : valueOf(String(key))),
  });
}

/** Gives a jsdom window the measuring functions of a browser, answered from the font's metrics. */
export function installMeasuring(window: DOMWindow): void {
  const element = window.Element.prototype;
  const html = window.HTMLElement.prototype;
  const method = (name: string, body: (self: Element, argument: number) => unknown): void => {
    const value = function (this: Element, argument: number) { return body(this, argument); };
    for (const prototype of [element, window.SVGElement.prototype])
      Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
  };
  const getter = (prototype: object, name: string, get: (self: Element) => unknown, set?: (self: Element, value: string) => void): void => {
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: Element) { return get(this); },
      set(this: Element, value: string) { set?.(this, value); },
    });
  };
  method('getBBox', (self) => measuring(() => boundingRectangle(self)));
  method('getBoundingClientRect', clientRectangle);
  method('getComputedTextLength', (self) => measuring(() => textLength(self)));
  method('getTotalLength', (self) => flattenPath(outline(self)).length);
  method('getPointAtLength', (self, distance) => pointAlong(flattenPath(outline(self)), distance));
  method('getScreenCTM', screenMatrix);
  method('getCTM', screenMatrix);
  for (const name of ['offsetWidth', 'clientWidth'])
    getter(html, name, (self) => (isPageWide(self) ? pageWidth : sizeOf(self).width));
  for (const name of ['offsetHeight', 'clientHeight']) getter(html, name, (self) => sizeOf(self).height);
  for (const prototype of [element, html, window.SVGElement.prototype])
    getter(prototype, 'style', inlineStyleOf, (self, value) => self.setAttribute('style', value));
  window.getComputedStyle = computedStyle as typeof window.getComputedStyle;
}
