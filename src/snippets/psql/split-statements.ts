/** One statement of a script, with its semicolon: psql sends it along, and errors point at it. */
export interface Statement {
  text: string;
  /** Where it starts in the script, in UTF-16 units. */
  offset: number;
}

/** What can hide a semicolon, and words that open and close a function's body. */
const token = new RegExp(
  [
    String.raw`(?<comment>--[^\n]*)`,
    String.raw`(?<block>/\*)`,
    String.raw`(?<escaped>\b[eE]'(?:[^'\\]|''|\\[^])*')`,
    String.raw`(?<quoted>'(?:[^']|'')*'|"(?:[^"]|"")*")`,
    String.raw`(?<dollar>(?<![\w$])\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$)`,
    String.raw`(?<word>[A-Za-z_][\w$]*)`,
    String.raw`(?<mark>[;()])`,
  ].join('|'),
  'g',
);

/**
 * Splits a script where psql would: at semicolons outside quotes, comments,
 * parentheses, dollar quotes and `begin atomic … end`. Comments before a
 * statement are dropped, as psql drops them, so that error positions agree.
 */
export function splitStatements(script: string): Statement[] {
  const statements: Statement[] = [];
  let from = 0;
  for (const end of [...statementEnds(script), script.length]) {
    const offset = skipComments(script, from);
    const text = script.slice(offset, end).trimEnd();
    if (text && text !== ';') statements.push({ text, offset });
    from = end;
  }
  return statements;
}

/** @returns Where the first thing that is neither white space nor a comment starts. */
function skipComments(script: string, from: number): number {
  const lead = /\s*(?:--[^\n]*|(\/\*))?/y;
  let at = from;
  for (;;) {
    lead.lastIndex = at;
    const [skipped = '', block] = lead.exec(script) ?? [];
    if (skipped === '') return at;
    at = block ? endOfComment(script, lead.lastIndex - 2) : lead.lastIndex;
  }
}

/** Offsets just behind the semicolons that end statements. */
function statementEnds(script: string): number[] {
  const ends: number[] = [];
  let parentheses = 0;
  let words: string[] = [];
  let bodies = 0;
  token.lastIndex = 0;
  for (let match = token.exec(script); match; match = token.exec(script)) {
    const { block, dollar, word, mark } = match.groups!;
    if (block) token.lastIndex = endOfComment(script, match.index);
    else if (dollar) token.lastIndex = endOfDollarQuote(script, token.lastIndex, dollar);
    else if (word) {
      words.push(word.toLowerCase());
      bodies = Math.max(0, bodies + bodyDepth(words));
    } else if (mark === '(') parentheses++;
    else if (mark === ')') parentheses = Math.max(0, parentheses - 1);
    else if (mark === ';' && parentheses === 0 && bodies === 0) {
      ends.push(match.index + 1);
      words = [];
    }
  }
  return ends;
}

/** How the newest word changes the nesting of `begin … end` in a function written in SQL. */
function bodyDepth(words: string[]): number {
  const [first, second, third, fourth] = words;
  const subject = second === 'or' && third === 'replace' ? fourth : second;
  if (first !== 'create' || (subject !== 'function' && subject !== 'procedure')) return 0;
  const word = words.at(-1);
  if (word === 'begin') return 1;
  if (word === 'case') return words.includes('begin') ? 1 : 0;
  return word === 'end' ? -1 : 0;
}

/** Comments nest in PostgreSQL. */
function endOfComment(script: string, start: number): number {
  const edge = /\/\*|\*\//g;
  edge.lastIndex = start;
  let depth = 0;
  for (let match = edge.exec(script); match; match = edge.exec(script)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) return edge.lastIndex;
  }
  return script.length;
}

function endOfDollarQuote(script: string, from: number, tag: string): number {
  const close = script.indexOf(tag, from);
  return close < 0 ? script.length : close + tag.length;
}
