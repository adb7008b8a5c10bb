import { parseDeclarations } from '../css/declarations.ts';

class RuleStyle {
  private readonly values = new Map<string, string>();

  setProperty(property: string, value: string): void {
    this.values.set(property, value);
  }

  getPropertyValue(property: string): string {
    return this.values.get(property) ?? '';
  }

  get length(): number {
    return this.values.size;
  }

  get cssText(): string {
    return [...this.values].map(([property, value]) => `${property}: ${value};`).join(' ');
  }
}

interface StyleRule {
  style: RuleStyle;
  selectorText: string;
  readonly cssText: string;
}

/** Mermaid collects the styles of classes in a `new CSSStyleSheet()`, which jsdom cannot construct. */
export class ConstructedStyleSheet {
  readonly cssRules: StyleRule[] = [];

  insertRule(text: string, index = 0): number {
    const match = /^([^{]*)\{([\s\S]*)\}\s*$/.exec(text);
    const style = new RuleStyle();
    const selectorText = match ? match[1]!.trim() : text;
    for (const { property, value, important } of parseDeclarations(match?.[2] ?? ''))
      style.setProperty(property, important ? `${value} !important` : value);
    this.cssRules.splice(index, 0, {
      style,
      selectorText,
      get cssText() {
        return `${this.selectorText} { ${this.style.cssText} }`;
      },
    });
    return index;
  }
}
