export { formatResult, type BackendMessage, type FormatOptions } from './format-result.ts';
export { runScript, type ProtocolConnection } from './run-script.ts';
export { splitStatements, type Statement } from './split-statements.ts';
