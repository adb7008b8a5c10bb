import { nearestWeight } from '../font-metrics.ts';
import { numbersIn } from '../geometry/matrix.ts';
import { fixedColorToken, tokenOf, tokenValue } from '../theme/index.ts';
import type { Cascade } from './cascade.ts';
import { colorProperties, bakedProperties, inheritedProperties, isGeometry, isInherited } from './properties.ts';

/** What decides other attributes, but is none in SVG, or not in every reader. */
const unwritten = new Set(['color', 'background-color', 'transform-origin']);
const untouched = new Set(['title', 'desc', 'script', 'metadata']);
const isKeyword = (color: string): boolean => /^(none|transparent|currentcolor|context-stroke|context-fill|inherit)$/i.test(color);

/** Values that an element without the attribute has anyway. */
function isDefault(property: string, value: string): boolean {
  switch (property) {
    case 'opacity':
      return Number(value) === 1;
    case 'text-decoration':
    case 'filter':
      // Shadows are for screens that never change their theme.
      return value === 'none' || value.includes('drop-shadow');
    case 'display':
      return value !== 'none';
    default:
      return false;
  }
}

/** Writes the cascade of a drawing into presentation attributes, each where it changes something. */
export class PresentationWriter {
  /** Colors that belong to no token: they would not follow the theme. */
  readonly unthemedColors = new Set<string>();
  private readonly cascade: Cascade;
  private readonly type: string;

  constructor(cascade: Cascade, type: string) {
    this.cascade = cascade;
    this.type = type;
  }

  writeAll(root: Element): void {
    // `fill` starts unknown, so that the root states it: black would not follow the theme.
    this.write(root, { ...inheritedProperties, fill: undefined });
  }

  private write(element: Element, inherited: Record<string, string | undefined>): void {
    if (element.localName === 'style') return element.remove();
    if (untouched.has(element.localName)) return;
    const current = { ...inherited };
    const color = this.cascade.declared(element, 'color');
    if (color !== undefined) current.color = this.normalize('color', this.cascade.computed(element, 'color') ?? color);
    for (const property of bakedProperties) {
      if (isGeometry(property)) this.writeGeometry(element, property);
      else if (unwritten.has(property)) element.removeAttribute(property);
      else if (isInherited(property)) this.writeInherited(element, property, current);
      else this.writeOwn(element, property);
    }
    for (const child of [...element.childNodes]) {
      if (child.nodeType === 1) this.write(child as Element, current);
      else if (child.nodeType === 8) child.remove();
    }
  }

  private writeInherited(element: Element, property: string, current: Record<string, string | undefined>): void {
    const declared = this.cascade.declared(element, property);
    const computed = declared === undefined ? undefined : this.cascade.computed(element, property);
    let value = computed === undefined ? undefined : this.normalize(property, computed);
    if (value && /^currentcolor$/i.test(value)) value = current.color ?? 'currentColor';
    element.removeAttribute(property);
    if (value === undefined || value === current[property]) return;
    element.setAttribute(property, value);
    current[property] = value;
  }

  private writeOwn(element: Element, property: string): void {
    const declared = this.cascade.declared(element, property);
    const value = declared === undefined ? undefined : this.normalize(property, declared);
    if (value === undefined || isDefault(property, value)) element.removeAttribute(property);
    else element.setAttribute(property, value);
  }

  private writeGeometry(element: Element, property: string): void {
    const declared = this.cascade.declared(element, property);
    if (declared === undefined) return;
    if (property === 'transform') {
      const transform = this.transformAttribute(declared, this.cascade.declared(element, 'transform-origin'));
      if (transform) element.setAttribute('transform', transform);
    } else if (element.localName === 'rect') element.setAttribute(property, this.normalize(property, declared));
  }

  /** A CSS transform as an attribute, which has no units and always starts from the origin. */
  private transformAttribute(transform: string, origin: string | undefined): string | null {
    if (transform === 'none') return null;
    const plain = transform.replace(/(-?[\d.]+)(?:deg|px)/g, '$1');
    const [x, y] = numbersIn(origin ?? '');
    return x === undefined || y === undefined ? plain : `translate(${x} ${y}) ${plain} translate(${-x} ${-y})`;
  }

  private normalize(property: string, value: string): string {
    if (colorProperties.has(property)) return this.themed(value.trim());
    switch (property) {
      case 'stroke-dasharray':
        return /^(0(px)?|none)$/.test(value.trim()) ? 'none' : value;
      case 'font-weight':
        return String(nearestWeight(value === 'normal' ? 400 : /^bold/.test(value) ? 700 : Number(value) || 400));
      case 'stroke-width':
      case 'font-size':
      case 'rx':
      case 'ry':
        return value.replace(/px$/, '');
      default:
        return value;
    }
  }

  private themed(color: string): string {
    if (isKeyword(color) || color.startsWith('url(')) return color;
    const found = tokenOf(color);
    if (found) return tokenValue(found.token, found.alpha);
    const fixed = fixedColorToken(this.type, color);
    if (fixed) return tokenValue(fixed);
    this.unthemedColors.add(color);
    return color;
  }
}
