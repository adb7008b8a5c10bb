export { mermaidConfig } from './config.ts';
export { fixedColorToken } from './fixed-colors.ts';
export { resolveColor, toHex, type Theme } from './palette.ts';
export { sentinels, tokenOf, tokens, tokenValue, type Token } from './tokens.ts';
