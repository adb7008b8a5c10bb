export { faces, mono, sans, type Face } from './faces.ts';
export { unicodeRange } from './characters.ts';
