import { svgNamespace } from '../layout/boxes.ts';

/** What a diagram says to those who cannot see it. */
export interface Description {
  title: string;
  description: string;
}

/** Names and describes the drawing for assistive technology, in place of whatever Mermaid wrote. */
export function describe(root: Element, { title, description }: Description): void {
  for (const old of [...root.children]) if (old.localName === 'title' || old.localName === 'desc') old.remove();
  root.removeAttribute('aria-describedby');
  const add = (name: string, id: string, text: string): Element => {
    const element = root.ownerDocument.createElementNS(svgNamespace, name);
    element.setAttribute('id', id);
    element.textContent = text;
    return element;
  };
  root.prepend(add('title', 'diagram-title', title), add('desc', 'diagram-description', description));
  root.setAttribute('role', 'img');
  root.setAttribute('aria-labelledby', 'diagram-title');
  root.setAttribute('aria-describedby', 'diagram-description');
}
