export { optionValue, type Block, type ShownOutput } from './block.ts';
export { checkSnippets } from './check.ts';
export { collect, type PageSnippets } from './collect.ts';
export { describeRun, engineLabel, type BlockDescription, type EngineLabel } from './describe.ts';
export { rewriteOutputs, type Printed } from './rewrite.ts';
