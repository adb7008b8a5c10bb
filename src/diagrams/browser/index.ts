import { JSDOM, VirtualConsole, type DOMWindow } from 'jsdom';
import { measureText } from '../font-metrics.ts';
import { ConstructedStyleSheet } from './constructed-style-sheet.ts';
import { installMeasuring, pageWidth } from './measuring.ts';

export { seedRandom } from './random.ts';

/** Globals Mermaid and its libraries look up without `window.`. */
const globalNames = [
  'Element', 'HTMLElement', 'SVGElement', 'Node', 'DOMParser', 'XMLSerializer', 'MutationObserver', 'DocumentFragment',
  'HTMLTemplateElement', 'NodeFilter', 'NamedNodeMap', 'HTMLFormElement', 'Text', 'Comment', 'getComputedStyle',
] as const;

/** A drawing context that draws nothing; only the width of text is ever asked of it. */
function canvasContext(): object {
  const known: Record<string | symbol, unknown> = {
    measureText: (text: string) => ({ width: measureText(text, { size: 16, weight: 400, letterSpacing: 0 }) }),
  };
  return new Proxy(known, { get: (target, key) => (key in target ? target[key] : () => undefined) });
}

const css = {
  /** Asked whether the first word of a box title is a color; authors may not use colors, so it never is. */
  supports: (property: string, value = ''): boolean => property !== 'color' || value === 'transparent',
  escape: (text: string): string => text.replace(/[^\w-]/g, (character) => `\\${character}`),
};

const define = (name: string, value: unknown): void => {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
};

/**
 * Turns the present thread into something Mermaid takes for a browser.
 * To be called in a worker, so that a build's own globals stay as they are.
 */
export function installBrowser(): DOMWindow {
  const page = '<!doctype html><html><head></head><body></body></html>';
  const { window } = new JSDOM(page, { pretendToBeVisual: true, virtualConsole: new VirtualConsole() });
  installMeasuring(window);
  window.HTMLCanvasElement.prototype.getContext = canvasContext as never;
  const frame = (callback: (time: number) => void): unknown => setTimeout(() => callback(0), 0);
  Object.assign(window, { CSSStyleSheet: ConstructedStyleSheet, CSS: css, requestAnimationFrame: frame });
  for (const name of globalNames) define(name, window[name as keyof DOMWindow]);
  define('window', window);
  define('document', window.document);
  define('CSSStyleSheet', ConstructedStyleSheet);
  define('CSS', css);
  define('requestAnimationFrame', frame);
  define('screen', { width: pageWidth, height: 800, availWidth: pageWidth, availHeight: 800 });
  return window;
}
