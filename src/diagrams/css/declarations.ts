/** One `property: value` of a style. */
export interface Declaration {
  property: string;
  value: string;
  important: boolean;
}

const importantMark = /\s*!\s*important\s*$/i;

/** The declarations of a rule's body or of a `style` attribute, in order. */
export function parseDeclarations(text: string): Declaration[] {
  const declarations: Declaration[] = [];
  // A semicolon inside parentheses belongs to a data URL.
  for (const part of text.split(/;(?![^(]*\))/)) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const value = part.slice(colon + 1).trim();
    declarations.push({
      property: part.slice(0, colon).trim().toLowerCase(),
      value: value.replace(importantMark, ''),
      important: importantMark.test(value),
    });
  }
  return declarations;
}
