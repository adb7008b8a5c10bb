/**
 * Styles are computed once per question Mermaid asks (a `getBBox` of a group
 * looks at hundreds of elements), and forgotten after it, because the next
 * question may come after a change of the DOM.
 */
let depth = 0;
let memory = new Map<object, unknown>();

/** Runs a measurement in which the DOM does not change; nested sessions share what was computed. */
export function measuring<T>(measure: () => T): T {
  if (depth === 0) memory = new Map();
  depth++;
  try {
    return measure();
  } finally {
    depth--;
  }
}

/** The value for a key within the present measurement, computed on first use. */
export function remembered<T>(key: object, compute: () => T): T {
  if (memory.has(key)) return memory.get(key) as T;
  const value = compute();
  memory.set(key, value);
  return value;
}
