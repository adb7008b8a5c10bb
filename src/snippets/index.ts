export { checkSnippets } from './check.ts';
export { describeRun, engineLabel, type BlockDescription, type EngineLabel } from './describe.ts';
