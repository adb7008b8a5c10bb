export type { ComponentAttributes, KnownComponents } from './components.ts';
export { checkContent, type CheckOptions, type ContentCheck } from './content.ts';
export { checkDiagrams, type TryDiagram } from './diagrams.ts';
export { report, type Report } from './report.ts';
