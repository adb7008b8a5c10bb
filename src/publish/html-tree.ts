import { parse, parseFragment, serializeOuter, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type Node = Tree.ChildNode;

/** Reads a whole page. */
export function parsePage(html: string): Tree.Document {
  return parse(html);
}

/** A copy of an element with everything in it. */
export function copyOf(element: Element): Element {
  return parseFragment(serializeOuter(element)).childNodes[0] as Element;
}

/** Whether a node is an element, with this name if one is given. */
export function isElement(node: Tree.Node, tag?: string): node is Element {
  return 'tagName' in node && (tag === undefined || node.tagName === tag);
}

/** The value of an attribute. */
export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((candidate) => candidate.name === name)?.value;
}

/** Sets attributes; `undefined` takes one away. */
export function setAttributes(element: Element, values: Readonly<Record<string, string | undefined>>): void {
  element.attrs = element.attrs.filter(({ name }) => !(name in values));
  for (const [name, value] of Object.entries(values)) if (value !== undefined) element.attrs.push({ name, value });
}

/** Whether a word stands in the element's `class`. */
export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** All elements below a node in document order, those inside templates left out. */
export function* elementsIn(node: Tree.Node): Generator<Element> {
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** All text inside of a node, as it stands in the source. */
export function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The HTML of an element, its own tag included. */
export const outerHtml = (element: Element): string => serializeOuter(element);
