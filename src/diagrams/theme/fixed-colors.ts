import type { Token } from './tokens.ts';

/**
 * Colors that Mermaid writes whatever its theme says, by diagram type. The
 * strong blues and grays of C4 become the strong colors of the theme, on which
 * its white text turns into the color made for them.
 */
const byType: Record<string, Record<string, Token>> = {
  er: { white: 'paper' },
  sequence: { black: 'line' },
  architecture: { '#087ebf': 'accent', '#fff': 'paper' },
  block: { black: 'line' },
  c4: {
    '#444444': 'text', black: 'text', '#000000': 'line',
    '#08427b': 'strong-2', '#073b6f': 'strong-2', '#1168bd': 'strong-1', '#3c7fc0': 'strong-1', '#438dd5': 'strong-4',
    '#85bbf0': 'strong-4', '#78a8d8': 'strong-4',
    '#999999': 'strong-7', '#8a8a8a': 'strong-7', '#686868': 'strong-7', '#ffffff': 'on-strong',
  },
  journey: {
    '#666': 'text', '#000': 'text', '#999': 'muted', '#fff': 'paper', '#fff8dc': 'note',
    '#8fbc8f': 'strong-1', '#7cfc00': 'strong-2', '#00ffff': 'strong-3', '#20b2aa': 'strong-4', '#b0e0e6': 'strong-5', '#ffffe0': 'strong-6',
  },
  sankey: {
    '#4e79a7': 'strong-1', '#f28e2c': 'strong-3', '#e15759': 'strong-8', '#76b7b2': 'strong-2', '#59a14f': 'strong-6',
    '#edc949': 'strong-3', '#af7aa1': 'strong-4', '#ff9da7': 'strong-5', '#9c755f': 'strong-7', '#bab0ab': 'strong-7',
  },
};

/** The token to draw one of Mermaid's hard-coded colors in, if the type is known for it. */
export const fixedColorToken = (type: string, color: string): Token | undefined => byType[type]?.[color.toLowerCase()];
