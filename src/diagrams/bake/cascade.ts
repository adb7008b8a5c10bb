import { parseDeclarations, type Declaration } from '../css/declarations.ts';
import { parseStyleSheet } from '../css/style-sheet.ts';
import { svgNamespace } from '../layout/boxes.ts';
import { measuring } from '../layout/session.ts';
import { layoutStyle } from '../layout/style.ts';
import { bakedProperties, inheritedProperties, isGeometry, isInherited } from './properties.ts';

interface Winner {
  value: string;
  priority: number;
}

const priorities = { attribute: -1, inline: 1e6, important: 1e7, importantInline: 2e7, override: 3e7 };
const known = new Set(bakedProperties);

/** Selectors with states or generated content select nothing that is drawn. */
const isStatic = (selector: string): boolean => !/::|:hover|:focus|:root|:active/.test(selector);

/** Which declaration wins for each element of a drawing, and what elements inherit. */
export class Cascade {
  private readonly winners = new Map<Element, Map<string, Winner>>();
  private readonly computedValues = new Map<Element, Map<string, string | undefined>>();
  private readonly root: Element;

  /** @param root The drawing, attached to a document, with Mermaid's style sheets in it. */
  constructor(root: Element) {
    this.root = root;
    const elements = [root, ...root.querySelectorAll('*')];
    for (const element of elements) this.readAttributes(element);
    this.readStyleSheets();
    for (const element of elements)
      for (const declaration of parseDeclarations(element.getAttribute('style') ?? ''))
        this.offer(element, declaration, declaration.important ? priorities.importantInline : priorities.inline);
    this.resolveFontSizes(elements);
  }

  /** What the element itself declares, by whatever way; undefined when it says nothing. */
  declared(element: Element, property: string): string | undefined {
    return this.winners.get(element)?.get(property)?.value;
  }

  /** The declared value, or the inherited one. */
  computed(element: Element, property: string): string | undefined {
    let values = this.computedValues.get(element);
    if (!values) this.computedValues.set(element, (values = new Map()));
    if (values.has(property)) return values.get(property);
    let value = this.declared(element, property);
    const refersToParent = value === 'inherit' || (property === 'color' && value?.toLowerCase() === 'currentcolor');
    if (refersToParent || (value === undefined && isInherited(property)))
      value = element !== this.root && element.parentElement ? this.computed(element.parentElement, property) : undefined;
    if (value && /^(revert|unset|initial)$/.test(value)) value = inheritedProperties[property];
    values.set(property, value);
    return value;
  }

  /** Sets what an element made during baking declares. */
  override(element: Element, values: Record<string, string>): void {
    for (const [property, value] of Object.entries(values)) this.set(element, property, value, priorities.override);
  }

  private readAttributes(element: Element): void {
    for (const property of bakedProperties) {
      const value = element.getAttribute(property);
      if (value && !isGeometry(property)) this.set(element, property, value, priorities.attribute);
    }
  }

  private readStyleSheets(): void {
    const css = [...this.root.querySelectorAll('style')].map((style) => style.textContent).join('\n');
    for (const { selector, specificity, declarations } of parseStyleSheet(css)) {
      if (!isStatic(selector) || !declarations.some((declaration) => known.has(normalized(declaration)))) continue;
      // From the parent, because Mermaid's selectors start at the drawing itself.
      for (const element of this.root.parentElement!.querySelectorAll(selector))
        for (const declaration of declarations)
          this.offer(element, declaration, specificity + (declaration.important ? priorities.important : 0));
    }
  }

  private offer(element: Element, declaration: Declaration, priority: number): void {
    const property = normalized(declaration);
    if (known.has(property)) this.set(element, property, declaration.value, priority);
  }

  private set(element: Element, property: string, value: string, priority: number): void {
    let values = this.winners.get(element);
    if (!values) this.winners.set(element, (values = new Map()));
    const current = values.get(property);
    if (!current || priority >= current.priority) values.set(property, { value, priority });
  }

  /** Relative sizes mean nothing once elements move, so all of them become px. */
  private resolveFontSizes(elements: Element[]): void {
    measuring(() => {
      for (const element of elements)
        if (element.namespaceURI === svgNamespace && this.declared(element, 'font-size') !== undefined)
          this.override(element, { 'font-size': String(Math.round(layoutStyle(element).size * 100) / 100) });
    });
  }
}

const normalized = ({ property }: Declaration): string => (property === 'background' ? 'background-color' : property);
