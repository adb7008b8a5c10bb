export { SnippetFailure, type EngineInfo, type EngineSession } from './engine.ts';
export { engineFor, engines, type Engine } from './registry.ts';
