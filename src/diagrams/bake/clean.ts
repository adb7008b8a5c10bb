/** References to other elements by id: `url(#…)`, `href="#…"` and the ARIA lists. */
const urlPattern = /url\(["']?#([^"')]+)["']?\)/g;
const isReference = (name: string): boolean => /^(xlink:)?href$/.test(name);
const isIdList = (name: string): boolean => /^aria-(labelledby|describedby)$/.test(name);

const everything = (root: Element): Element[] => [root, ...root.querySelectorAll('*')];

function referencedIds(root: Element): Set<string> {
  const ids = new Set<string>();
  for (const element of everything(root))
    for (const { name, value } of element.attributes) {
      for (const [, id] of value.matchAll(urlPattern)) ids.add(id!);
      if (isReference(name) && value.startsWith('#')) ids.add(value.slice(1));
      if (isIdList(name)) for (const id of value.split(/\s+/)) ids.add(id);
    }
  return ids;
}

/** Renames the ids that are referred to, and drops the others with the definitions nobody uses. */
function renameIds(root: Element, prefix: string): Map<string, string> {
  const referenced = referencedIds(root);
  for (const definition of root.querySelectorAll('marker, filter, linearGradient, radialGradient, clipPath, symbol'))
    if (!referenced.has(definition.getAttribute('id') ?? '')) definition.remove();
  const names = new Map<string, string>();
  for (const element of everything(root)) {
    const id = element.getAttribute('id');
    if (id === null) continue;
    if (element === root || !referenced.has(id)) {
      element.removeAttribute('id');
      continue;
    }
    if (!names.has(id)) names.set(id, `${prefix}-${names.size.toString(36)}`);
    element.setAttribute('id', names.get(id)!);
  }
  return names;
}

const isScaffolding = (name: string): boolean =>
  ['style', 'class', 'font-family', 'aria-roledescription', 'xmlns:xlink'].includes(name) || name.startsWith('data-');

function renameReferences(root: Element, names: Map<string, string>): void {
  const renamed = (id: string): string => names.get(id) ?? id;
  for (const element of everything(root))
    for (const { name, value } of [...element.attributes]) {
      if (isScaffolding(name)) element.removeAttribute(name);
      else if (isReference(name)) {
        element.removeAttribute(name);
        element.setAttribute('href', value.startsWith('#') ? `#${renamed(value.slice(1))}` : value);
      } else if (isIdList(name)) element.setAttribute(name, value.split(/\s+/).map(renamed).join(' '));
      else if (value.includes('url(')) element.setAttribute(name, value.replace(urlPattern, (_, id: string) => `url(#${renamed(id)})`));
    }
}

function removeEmpty(root: Element): void {
  for (const element of [...root.querySelectorAll('g, defs, text')].reverse())
    if (!element.hasChildNodes()) element.remove();
  for (const rectangle of root.querySelectorAll('rect'))
    if (!(parseFloat(rectangle.getAttribute('width') ?? '') > 0)) rectangle.remove();
}

/**
 * Removes what only Mermaid and its style sheets needed, and gives the ids
 * that are left names that no other diagram of a page has.
 *
 * @param prefix Start of every id, different for each diagram.
 */
export function clean(root: Element, prefix: string): void {
  renameReferences(root, renameIds(root, prefix));
  removeEmpty(root);
}
