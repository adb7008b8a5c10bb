import { readFileSync } from 'node:fs';
import { parseStyleSheet } from '../css/style-sheet.ts';
import { parseColor, type Color } from './tokens.ts';

/** The two looks of the site. */
export type Theme = 'light' | 'dark';

let known: Map<string, string> | undefined;

/** The custom properties of the theme, as written; read on first use. */
function customProperties(): Map<string, string> {
  known ??= new Map(
    parseStyleSheet(readFileSync(new URL('../theme.css', import.meta.url), 'utf8'))
      .filter(({ selector }) => selector === ':root')
      .flatMap(({ declarations }) => declarations.map(({ property, value }) => [property, value] as const)),
  );
  return known;
}

/** The arguments of a CSS function: split at commas outside of inner parentheses. */
function argumentsOf(call: string): string[] {
  const inner = call.slice(call.indexOf('(') + 1, -1);
  const parts = [''];
  let depth = 0;
  for (const character of inner) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}

/** Replaces innermost `var()`s by their values until none is left. */
function substitute(value: string): string {
  let text = value;
  for (let match = /var\((--[\w-]+)\)/.exec(text); match; match = /var\((--[\w-]+)\)/.exec(text)) {
    const found = customProperties().get(match[1]!);
    if (found === undefined) throw new Error(`theme.css does not define ${match[1]}`);
    text = text.replace(match[0], found);
  }
  return text;
}

/** `color-mix(in srgb, A p%, B)`, with premultiplied opacity as the specification of CSS Color 5 wants it. */
function mix(call: string, theme: Theme): Color {
  const [, first = '', second = ''] = argumentsOf(call);
  const share = parseFloat(/([\d.]+)%$/.exec(first)?.[1] ?? '50') / 100;
  const a = evaluate(first.replace(/\s+[\d.]+%$/, ''), theme);
  const b = evaluate(second, theme);
  const alpha = a.alpha * share + b.alpha * (1 - share);
  const channel = (name: 'red' | 'green' | 'blue'): number =>
    alpha === 0 ? 0 : (a[name] * a.alpha * share + b[name] * b.alpha * (1 - share)) / alpha;
  return { red: channel('red'), green: channel('green'), blue: channel('blue'), alpha };
}

function evaluate(text: string, theme: Theme): Color {
  if (text.startsWith('light-dark(')) return evaluate(argumentsOf(text)[theme === 'light' ? 0 : 1]!, theme);
  if (text.startsWith('color-mix(')) return mix(text, theme);
  if (text === 'transparent') return { red: 0, green: 0, blue: 0, alpha: 0 };
  const color = parseColor(text);
  if (!color) throw new Error(`theme.css uses a color that cannot be read: ${text}`);
  return color;
}

/**
 * The color that a value of a drawing has in one theme.
 *
 * @param value For example `var(--diagram-text)`, or a `color-mix()` of such.
 */
export const resolveColor = (value: string, theme: Theme): Color => evaluate(substitute(value), theme);

/** A color in hexadecimal notation, with an opacity only where it is not 1. */
export function toHex({ red, green, blue, alpha }: Color): string {
  const channels = alpha < 0.995 ? [red, green, blue, alpha * 255] : [red, green, blue];
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}
