import type { Token } from './tokens.ts';

/** Colors that Mermaid writes whatever its theme says, by diagram type. */
const byType: Record<string, Record<string, Token>> = {
  er: { white: 'paper' },
  architecture: { '#087ebf': 'accent', '#fff': 'paper' },
  c4: { '#444444': 'text' },
  journey: { '#666': 'text', '#000': 'text', '#999': 'muted', '#fff': 'paper' },
};

/** The token to draw one of Mermaid's hard-coded colors in, if the type is known for it. */
export const fixedColorToken = (type: string, color: string): Token | undefined => byType[type]?.[color.toLowerCase()];
