/**
 * Mermaid computes with the colors it is given, so it cannot be given
 * `var(--…)`. It gets a sentinel for each token instead: a fully saturated
 * color with a hue of its own, which is found again in whatever Mermaid made
 * of it.
 */
export const tokens = [
  'text', 'muted', 'line', 'node', 'node-border', 'node-alternate', 'cluster', 'cluster-border', 'label', 'note', 'note-border',
  'paper', 'accent', 'grid', 'critical', 'done', 'active',
  'strong-1', 'strong-2', 'strong-3', 'strong-4', 'strong-5', 'strong-6', 'strong-7', 'strong-8', 'on-strong',
  'soft-1', 'soft-2', 'soft-3', 'soft-4', 'soft-5', 'soft-6', 'soft-7', 'soft-8',
  'good', 'good-border', 'bad', 'bad-border', 'warning', 'warning-border', 'quiet', 'quiet-border',
] as const;

/** A color of the theme; the CSS custom property is `--diagram-<token>`. */
export type Token = (typeof tokens)[number];

const hueStep = 360 / tokens.length;
const hueOf = (index: number): number => (index + 0.5) * hueStep;

/** One channel of `hsl(hue, saturation, lightness)`, 0–255; `offset` is 0 for red, 8 for green, 4 for blue. */
function channel(hue: number, saturation: number, lightness: number, offset: number): number {
  const k = (offset + hue / 30) % 12;
  return 255 * (lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
}

const hexOf = (hue: number): string =>
  `#${[0, 8, 4].map((offset) => Math.round(channel(hue, 1, 0.5, offset)).toString(16).padStart(2, '0')).join('')}`;

/** The sentinel of each token, as a hex color. */
export const sentinels = Object.fromEntries(tokens.map((token, index) => [token, hexOf(hueOf(index))])) as Record<Token, string>;

/** Channels from 0 to 255, opacity from 0 to 1. */
export interface Color {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

function parseHex(digits: string): Color {
  const full = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const at = (index: number): number => parseInt(full.slice(index, index + 2), 16);
  return { red: at(0), green: at(2), blue: at(4), alpha: full.length === 8 ? at(6) / 255 : 1 };
}

/** Reads the color notations Mermaid writes: hex, `rgb()` and `hsl()`. */
export function parseColor(text: string): Color | null {
  const color = text.trim().toLowerCase();
  const hex = /^#([0-9a-f]{3,8})$/.exec(color);
  if (hex) return parseHex(hex[1]!);
  const call = /^(rgb|hsl)a?\(([^)]*)\)$/.exec(color);
  if (!call) return null;
  const [first = 0, second = 0, third = 0, alpha = 1] = call[2]!.split(/[\s,/]+/).map(parseFloat);
  if (call[1] === 'rgb') return { red: first, green: second, blue: third, alpha };
  const hue = ((first % 360) + 360) % 360;
  const [red, green, blue] = [0, 8, 4].map((offset) => channel(hue, second / 100, third / 100, offset));
  return { red: red!, green: green!, blue: blue!, alpha };
}

interface HueAndPurity {
  hue: number;
  saturation: number;
  lightness: number;
}

function toHue({ red, green, blue }: Color): HueAndPurity | null {
  const highest = Math.max(red, green, blue);
  const lowest = Math.min(red, green, blue);
  const spread = highest - lowest;
  // Nearly gray: its hue is noise.
  if (spread < 30) return null;
  const lightness = (highest + lowest) / 510;
  const saturation = spread / 255 / (1 - Math.abs(2 * lightness - 1));
  const sextant =
    highest === red ? ((green - blue) / spread) % 6 : highest === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  return { hue: (sextant * 60 + 360) % 360, saturation, lightness };
}

/**
 * The token a color came from.
 *
 * @param text A CSS color that Mermaid wrote.
 * @returns The token and the color's opacity, or null for a color of Mermaid's own.
 */
export function tokenOf(text: string): { token: Token; alpha: number } | null {
  const color = parseColor(text);
  const purity = color && toHue(color);
  if (!purity || purity.saturation < 0.97) return null;
  // Lightened or darkened sentinels are written as hsl(); another hex color of that hue is Mermaid's own.
  if (Math.abs(purity.lightness - 0.5) > 0.01 && !/^\s*hsl/i.test(text)) return null;
  const index = Math.round(purity.hue / hueStep - 0.5) % tokens.length;
  if (Math.abs(purity.hue - hueOf(index)) > 1.6) return null;
  return { token: tokens[index]!, alpha: color.alpha };
}

/** The CSS value of a token, as it stands in the published SVG. */
export const tokenValue = (token: Token, alpha = 1): string =>
  alpha >= 0.995
    ? `var(--diagram-${token})`
    : `color-mix(in srgb, var(--diagram-${token}) ${Math.round(alpha * 100)}%, transparent)`;
