export { faces, mono, sans, type Face } from './faces.ts';
