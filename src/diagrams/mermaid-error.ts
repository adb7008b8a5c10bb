/** What Mermaid said about a source, without its stack. */
export interface MermaidFailure {
  message: string;
  /** Line within the source Mermaid was given, from 1; null when Mermaid did not say. */
  line: number | null;
}

interface LexerError {
  line?: number;
  message: string;
}

interface ParserError {
  message: string;
  token?: { startLine?: number; previousToken?: { startLine?: number } };
  previousToken?: { startLine?: number };
}

/** Errors of Mermaid's newer grammars carry what their parser found. */
interface LangiumResult {
  lexerErrors?: LexerError[];
  parserErrors?: ParserError[];
}

const validLine = (line: number | undefined): number | null => (line && Number.isFinite(line) ? line : null);

function fromLangium({ lexerErrors = [], parserErrors = [] }: LangiumResult): MermaidFailure | null {
  const [lexer] = lexerErrors;
  if (lexer) return { message: lexer.message, line: validLine(lexer.line) };
  const [parser] = parserErrors;
  if (!parser) return null;
  // At the end of the source the token has no position, but the one before it has.
  const line = validLine(parser.token?.startLine) ?? validLine(parser.previousToken?.startLine);
  return { message: parser.message, line };
}

/** Mermaid lists everything it would have accepted; after the first few, that helps nobody. */
const shortenExpected = (message: string): string =>
  message.replace(/(Expecting (?:'[^']*', ){5})(?:'[^']*',? ?)+(?=,? ?got)/, '$1… ');

/** Reads an error thrown by Mermaid, from either of its two kinds of grammars. */
export function readMermaidError(error: unknown): MermaidFailure {
  const result = (error as { result?: LangiumResult }).result;
  const found = result && fromLangium(result);
  if (found) return found;
  const text = error instanceof Error ? error.message : String(error);
  const position = /^(?:Parse|Lexical) error on line (\d+)[:.]?\s*/.exec(text);
  return { message: shortenExpected(text.slice(position?.[0].length ?? 0).trim()), line: position ? Number(position[1]) : null };
}
