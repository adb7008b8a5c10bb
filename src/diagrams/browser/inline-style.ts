import { parseDeclarations } from '../css/declarations.ts';

/** Lengths that Chromium completes with `px` when a script sets them on an SVG element without a unit. */
const lengths = new Set(['font-size', 'letter-spacing', 'width', 'height', 'max-width', 'min-width']);

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * `element.style` over the `style` attribute. DOM libraries drop properties
 * they do not know, and SVG ones are among them, so this keeps them all.
 */
export class InlineStyle {
  private readonly element: Element;

  constructor(element: Element) {
    this.element = element;
  }

  get cssText(): string {
    return this.element.getAttribute('style') ?? '';
  }

  set cssText(text: string) {
    this.element.setAttribute('style', text);
  }

  get length(): number {
    return this.read().size;
  }

  getPropertyValue(property: string): string {
    return this.read().get(property)?.value ?? '';
  }

  setProperty(property: string, value: unknown, priority?: string): void {
    if (value === null || value === undefined || value === '') return this.removeProperty(property);
    const text = String(value);
    const complete = lengths.has(property) && /^-?[\d.]+$/.test(text) ? `${text}px` : text;
    const declarations = this.read();
    declarations.set(property, { value: complete, important: priority === 'important' });
    this.write(declarations);
  }

  removeProperty(property: string): void {
    const declarations = this.read();
    declarations.delete(property);
    this.write(declarations);
  }

  private read(): Map<string, { value: string; important: boolean }> {
    return new Map(parseDeclarations(this.cssText).map(({ property, ...rest }) => [property, rest]));
  }

  private write(declarations: Map<string, { value: string; important: boolean }>): void {
    const text = [...declarations].map(([property, { value, important }]) => `${property}: ${value}${important ? ' !important' : ''};`);
    if (text.length) this.element.setAttribute('style', text.join(' '));
    else this.element.removeAttribute('style');
  }
}

const camelCaseAccess: ProxyHandler<InlineStyle> = {
  get(style, key) {
    if (typeof key === 'symbol') return undefined;
    if (!(key in style)) return style.getPropertyValue(kebab(key));
    const member = style[key as keyof InlineStyle] as unknown;
    return typeof member === 'function' ? member.bind(style) : member;
  },
  set(style, key, value) {
    if (key === 'cssText') style.cssText = String(value);
    else style.setProperty(kebab(String(key)), value);
    return true;
  },
};

const styles = new WeakMap<Element, InlineStyle>();

/** The `style` object of an element, with properties reachable as `style.fontSize` too. */
export function inlineStyleOf(element: Element): InlineStyle {
  let style = styles.get(element);
  if (!style) {
    style = new Proxy(new InlineStyle(element), camelCaseAccess);
    styles.set(element, style);
  }
  return style;
}
