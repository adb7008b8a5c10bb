import { parseDeclarations } from '../css/declarations.ts';
import { matchesSelector } from '../css/selector.ts';
import { parseStyleSheet, type Rule } from '../css/style-sheet.ts';
import { toPixels } from './lengths.ts';
import { remembered } from './session.ts';

/** The computed style of an element, as far as it decides sizes and positions. */
export interface LayoutStyle {
  size: number;
  weight: number;
  italic: boolean;
  letterSpacing: number;
  anchor: string;
  baseline: string;
  /** `alignment-baseline`, which is not inherited and wins over the baseline. */
  alignmentBaseline: string | undefined;
  display: string;
  whiteSpace: string;
  lineHeight: string;
  /** What this element itself declares. */
  own: Record<string, string>;
}

const initial: LayoutStyle = {
  size: 16,
  weight: 400,
  italic: false,
  letterSpacing: 0,
  anchor: 'start',
  baseline: 'auto',
  alignmentBaseline: undefined,
  display: 'inline',
  whiteSpace: 'normal',
  lineHeight: 'normal',
  own: {},
};

const presentationAttributes = [
  'font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline', 'alignment-baseline', 'display', 'letter-spacing',
] as const;

const layoutProperties = new Set<string>([
  ...presentationAttributes, 'font', 'white-space', 'line-height', 'width', 'max-width',
  'padding', 'padding-left', 'padding-right', 'padding-top', 'padding-bottom', 'text-align',
]);

const namedSizes: Record<string, number> = {
  'xx-small': 9, 'x-small': 10, small: 13, medium: 16, large: 18, 'x-large': 24, 'xx-large': 32,
};

const isElement = (node: Node | null): node is Element => node?.nodeType === 1;

function outermostSvg(element: Element): Element | null {
  let found: Element | null = null;
  for (let node: Element | null = element; node; node = node.parentElement) if (node.localName === 'svg') found = node;
  return found;
}

/** Mermaid puts its style sheets directly under the root of the drawing. */
function rulesFor(element: Element): Rule[] {
  const root = outermostSvg(element);
  if (!root) return [];
  return remembered(root.childNodes, () =>
    [...root.children]
      .filter((child) => child.localName === 'style')
      .flatMap((child) => parseStyleSheet(child.textContent ?? ''))
      .filter((rule) => rule.declarations.some(({ property }) => layoutProperties.has(property))),
  );
}

/** What an element declares, by the cascade: attributes, style sheet, `style` attribute, then whatever is important. */
function declared(element: Element): Record<string, string> {
  const normal: Record<string, string> = {};
  const important: Record<string, string> = {};
  for (const name of presentationAttributes) {
    const value = element.getAttribute(name);
    if (value) normal[name] = value;
  }
  const matching = rulesFor(element).filter((rule) => matchesSelector(element, rule.selector));
  const inline = parseDeclarations(element.getAttribute('style') ?? '');
  for (const declaration of [...matching.flatMap((rule) => rule.declarations), ...inline]) {
    if (!layoutProperties.has(declaration.property)) continue;
    (declaration.important ? important : normal)[declaration.property] = declaration.value;
  }
  return { ...normal, ...important };
}

function fontSize(value: string, parent: number): number {
  if (value === 'inherit') return parent;
  if (value === 'smaller') return parent / 1.2;
  if (value === 'larger') return parent * 1.2;
  return namedSizes[value] ?? toPixels(value, parent, parent);
}

function fontWeight(value: string, parent: number): number {
  if (value === 'inherit') return parent;
  if (value === 'normal') return 400;
  if (value === 'bold' || value === 'bolder') return 700;
  return Number(value) || parent;
}

const boldElements = new Set(['b', 'strong', 'th']);
const italicElements = new Set(['i', 'em']);

function applyFont(style: LayoutStyle, parent: LayoutStyle, element: Element): void {
  const { own } = style;
  if (boldElements.has(element.localName)) style.weight = 700;
  if (italicElements.has(element.localName)) style.italic = true;
  if (own.font) {
    const size = /[\d.]+(?:px|em|pt)/.exec(own.font);
    if (size) style.size = toPixels(size[0], parent.size);
    if (/\bbold\b/.test(own.font)) style.weight = 700;
  }
  if (own['font-size']) style.size = fontSize(own['font-size'], parent.size);
  if (own['font-weight']) style.weight = fontWeight(own['font-weight'], parent.weight);
  if (own['font-style'] && own['font-style'] !== 'inherit') style.italic = /italic|oblique/.test(own['font-style']);
}

function computeStyle(element: Element): LayoutStyle {
  const parent = isElement(element.parentNode) ? layoutStyle(element.parentNode) : initial;
  const own = declared(element);
  const inherited = (property: string): string | undefined => (own[property] === 'inherit' ? undefined : own[property]);
  const spacing = own['letter-spacing'];
  const style: LayoutStyle = {
    ...parent,
    own,
    display: own.display ?? '',
    anchor: inherited('text-anchor') ?? parent.anchor,
    baseline: inherited('dominant-baseline') ?? parent.baseline,
    alignmentBaseline: own['alignment-baseline'],
    whiteSpace: own['white-space'] ?? parent.whiteSpace,
    lineHeight: own['line-height'] ?? parent.lineHeight,
  };
  applyFont(style, parent, element);
  if (spacing) style.letterSpacing = toPixels(spacing, style.size);
  return style;
}

/** The computed style of an element; the same object for the whole of a measurement. */
export const layoutStyle = (element: Element): LayoutStyle => remembered(element, () => computeStyle(element));
