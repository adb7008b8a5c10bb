export { mermaidConfig } from './config.ts';
export { fixedColorToken } from './fixed-colors.ts';
export { roles, type Role } from './roles.ts';
export { parseColor, tokenOf, tokens, tokenValue, type Token } from './tokens.ts';
