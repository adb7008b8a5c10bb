export { formatResult, joinResults, type BackendMessage, type FormatOptions } from './format-result.ts';
export { formatReport, type Report } from './report.ts';
export { runScript, type ProtocolConnection } from './run-script.ts';
export { splitStatements, type Statement } from './split-statements.ts';
