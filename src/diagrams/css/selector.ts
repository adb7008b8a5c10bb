/**
 * A selector matcher for layout. The DOM's own is complete but far too slow
 * to be asked for every element each time Mermaid measures something.
 */

interface Compound {
  /** True when joined to the one before by `>`, false by a space. */
  isChild: boolean;
  element: string | null;
  id: string | null;
  classes: string[];
  attributes: { name: string; operator: string | undefined; value: string }[];
}

const piece = /#[\w-]+|\.[\w-]+|\[[^\]]*\]|\*|::?[\w-]+(?:\([^)]*\))?|[a-zA-Z][\w-]*/g;
const attributePattern = /^\[\s*([\w:-]+)\s*(?:([~^$*]?=)\s*["']?([^"'\]]*)["']?)?\s*\]$/;

/** Reads one compound such as `g.node[data-look="classic"]`; null when it uses something that is not supported. */
function parseCompound(text: string, isChild: boolean): Compound | null {
  const compound: Compound = { isChild, element: null, id: null, classes: [], attributes: [] };
  for (const [token] of text.matchAll(piece)) {
    if (token.startsWith('#')) compound.id = token.slice(1);
    else if (token.startsWith('.')) compound.classes.push(token.slice(1));
    else if (token.startsWith('[')) {
      const match = attributePattern.exec(token);
      if (!match) return null;
      compound.attributes.push({ name: match[1]!, operator: match[2], value: match[3] ?? '' });
    } else if (token.startsWith(':')) return null;
    else if (token !== '*') compound.element = token.toLowerCase();
  }
  return compound;
}

function compile(selector: string): Compound[] | null {
  const compounds: Compound[] = [];
  let isChild = false;
  for (const token of selector.replace(/\s*([>+~])\s*(?![^[]*\])/g, ' $1 ').trim().split(/\s+(?![^[]*\])/)) {
    if (token === '+' || token === '~') return null;
    if (token === '>') {
      isChild = true;
      continue;
    }
    const compound = parseCompound(token, isChild);
    if (!compound) return null;
    compounds.push(compound);
    isChild = false;
  }
  return compounds.length ? compounds : null;
}

const attributeTests: Record<string, (actual: string, wanted: string) => boolean> = {
  '=': (actual, wanted) => actual === wanted,
  '*=': (actual, wanted) => actual.includes(wanted),
  '^=': (actual, wanted) => actual.startsWith(wanted),
  '$=': (actual, wanted) => actual.endsWith(wanted),
  '~=': (actual, wanted) => actual.split(/\s+/).includes(wanted),
};

function fits(element: Element, compound: Compound): boolean {
  if (compound.element && element.localName.toLowerCase() !== compound.element) return false;
  if (compound.id && element.getAttribute('id') !== compound.id) return false;
  if (compound.classes.length) {
    const classes = (element.getAttribute('class') ?? '').split(/\s+/);
    if (!compound.classes.every((name) => classes.includes(name))) return false;
  }
  return compound.attributes.every(({ name, operator, value }) => {
    const actual = element.getAttribute(name);
    return actual !== null && (!operator || attributeTests[operator]!(actual, value));
  });
}

function fitsChain(element: Element, chain: Compound[], index: number): boolean {
  if (!fits(element, chain[index]!)) return false;
  if (index === 0) return true;
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (fitsChain(parent, chain, index - 1)) return true;
    if (chain[index]!.isChild) return false;
  }
  return false;
}

const compiled = new Map<string, Compound[] | null>();

/**
 * Whether an element matches a selector made of types, ids, classes,
 * attributes, descendants and children. Selectors with pseudo-classes or
 * siblings match nothing: Mermaid uses none that changes a size.
 */
export function matchesSelector(element: Element, selector: string): boolean {
  let chain = compiled.get(selector);
  if (chain === undefined) {
    chain = compile(selector);
    compiled.set(selector, chain);
  }
  return chain !== null && fitsChain(element, chain, chain.length - 1);
}
