import { parseDeclarations, type Declaration } from './declarations.ts';

/** A rule with a single selector. */
export interface Rule {
  selector: string;
  /** Ids weigh 10000, classes and attributes 100, elements 1. */
  specificity: number;
  declarations: Declaration[];
}

/** Splits a selector list at commas that are not inside `:is(…)` and the like. */
const splitSelectors = (list: string): string[] => list.split(/,(?![^(]*\))/).map((selector) => selector.trim());

function specificityOf(selector: string): number {
  const count = (pattern: RegExp, text = selector): number => text.match(pattern)?.length ?? 0;
  const ids = count(/#[\w-]+/g);
  const classes = count(/\.[\w-]+|\[[^\]]+\]|:(?!:|not|is|where)[\w-]+/g);
  const elements = count(/[a-z][\w-]*/gi, selector.replace(/[#.][\w-]+|\[[^\]]+\]|::?[\w-]+/g, ' '));
  return ids * 10_000 + classes * 100 + elements;
}

/** Index just after the brace that closes the one before `start`. */
function endOfBlock(css: string, start: number): number {
  let depth = 1;
  let index = start;
  while (index < css.length && depth > 0) {
    if (css[index] === '{') depth++;
    else if (css[index] === '}') depth--;
    index++;
  }
  return index;
}

function readRules(css: string): Rule[] {
  const rules: Rule[] = [];
  let index = 0;
  for (;;) {
    const brace = css.indexOf('{', index);
    if (brace < 0) return rules;
    const prelude = css.slice(index, brace).trim();
    const end = endOfBlock(css, brace + 1);
    const body = css.slice(brace + 1, end - 1);
    index = end;
    if (/^@(supports|layer)/.test(prelude)) rules.push(...readRules(body));
    // Animations and media queries have no place in a static picture.
    if (prelude.startsWith('@')) continue;
    const declarations = parseDeclarations(body);
    for (const selector of splitSelectors(prelude))
      rules.push({ selector, specificity: specificityOf(selector), declarations });
  }
}

const parsed = new Map<string, Rule[]>();

/**
 * The rules of a style sheet, weakest first, so that applying them in order
 * gives the cascade (importance aside).
 */
export function parseStyleSheet(css: string): Rule[] {
  let rules = parsed.get(css);
  if (!rules) {
    // Sorting is stable: equal specificity keeps the order of the sheet.
    rules = readRules(css.replace(/\/\*[\s\S]*?\*\//g, '')).sort((a, b) => a.specificity - b.specificity);
    parsed.clear(); // one diagram is drawn at a time, and each has one sheet
    parsed.set(css, rules);
  }
  return rules;
}
