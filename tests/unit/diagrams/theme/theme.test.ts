import { describe, expect, it } from 'vitest';
import { resolveColor, sentinels, toHex, tokenOf, tokens, tokenValue, type Theme, type Token } from '../../../../src/diagrams/theme/index.ts';

const themes: Theme[] = ['light', 'dark'];

describe('tokens', () => {
  it.each(tokens)('%s is found again from its sentinel', (token) => {
    expect(tokenOf(sentinels[token])).toEqual({ token, alpha: 1 });
  });

  it('are found again in lightened and transparent sentinels', () => {
    const [red, green, blue] = [1, 3, 5].map((at) => parseInt(sentinels.node.slice(at, at + 2), 16));
    expect(tokenOf(`rgba(${red}, ${green}, ${blue}, 0.5)`)).toEqual({ token: 'node', alpha: 0.5 });
    const hue = ((tokens.indexOf('line') + 0.5) * 360) / tokens.length;
    expect(tokenOf(`hsl(${hue}, 100%, 76%)`)?.token).toBe('line');
  });

  it('are not seen in colors of Mermaid', () => {
    for (const color of ['#333', 'white', '#087ebf', '#ECECFF', 'none']) expect(tokenOf(color)).toBeNull();
  });

  it('are written as custom properties', () => {
    expect(tokenValue('node')).toBe('var(--diagram-node)');
    expect(tokenValue('node', 0.5)).toBe('color-mix(in srgb, var(--diagram-node) 50%, transparent)');
  });

  it.each(tokens)('%s has a color in both themes', (token) => {
    for (const theme of themes) expect(toHex(resolveColor(tokenValue(token), theme))).toMatch(/^#[0-9a-f]{6}$/);
  });
});

/** Relative luminance and contrast as in WCAG 2.2. */
function luminance(token: Token, theme: Theme): number {
  const { red, green, blue } = resolveColor(tokenValue(token), theme);
  const [r, g, b] = [red, green, blue].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(first: Token, second: Token, theme: Theme): number {
  const [dark, light] = [luminance(first, theme), luminance(second, theme)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each(themes)('contrast in the %s theme', (theme) => {
  const grounds: Token[] = [
    'paper', 'label', 'node', 'node-alternate', 'cluster', 'note', 'done', 'active', 'good', 'bad', 'warning', 'quiet',
    'soft-1', 'soft-2', 'soft-3', 'soft-4', 'soft-5', 'soft-6', 'soft-7', 'soft-8',
  ];
  it.each(grounds)('text on %s is at least 4.5', (ground) => expect(contrast('text', ground, theme)).toBeGreaterThanOrEqual(4.5));

  const strong: Token[] = ['strong-1', 'strong-2', 'strong-3', 'strong-4', 'strong-5', 'strong-6', 'strong-7', 'strong-8'];
  it.each(strong)('text on %s is at least 4.5', (ground) => expect(contrast('on-strong', ground, theme)).toBeGreaterThanOrEqual(4.5));

  it.each<[Token, Token]>([['accent', 'paper'], ['muted', 'paper'], ['paper', 'line']])('%s as text on %s is at least 4.5', (text, ground) =>
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5),
  );

  const lines: Token[] = ['line', 'node-border', 'good-border', 'bad-border', 'warning-border', 'quiet-border', 'critical', 'muted'];
  it.each(lines)('the line %s stands out by at least 3', (line) => expect(contrast(line, 'paper', theme)).toBeGreaterThanOrEqual(3));
});
