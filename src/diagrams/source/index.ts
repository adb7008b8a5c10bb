export { findColor, type SourceColor } from './colors.ts';
export { mermaidFences, type Fence } from './fences.ts';
export { prepare, type Prepared } from './prepare.ts';
