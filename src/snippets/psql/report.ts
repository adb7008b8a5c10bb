/** What the server says about an error or a notice; the fields are those of the protocol. */
export interface Report {
  severity?: string | undefined;
  code?: string | undefined;
  message?: string | undefined;
  detail?: string | undefined;
  hint?: string | undefined;
  position?: string | undefined;
  internalPosition?: string | undefined;
  internalQuery?: string | undefined;
  where?: string | undefined;
}

/** psql shows at most this many columns of the line at fault … */
const shownColumns = 60;
/** … and keeps at least this many after the fault (`reportErrorPosition` in libpq). */
const columnsAfter = 10;

/**
 * An error or notice as psql prints it: severity and message, the line at fault
 * with a caret, then DETAIL, HINT, QUERY and CONTEXT.
 *
 * @param report    The server's message.
 * @param statement The statement that was sent; positions count from its start.
 * @param withCode  Puts the SQLSTATE in front of the message, as psql does with `VERBOSITY verbose`.
 */
export function formatReport(report: Report, statement: string, withCode = false): string {
  const code = withCode && report.code ? `${report.code}: ` : '';
  const lines = [`${report.severity ?? 'ERROR'}:  ${code}${report.message ?? ''}`];
  if (report.position) lines.push(pointAt(statement, Number(report.position)));
  else if (report.internalPosition && report.internalQuery)
    lines.push(pointAt(report.internalQuery, Number(report.internalPosition)));
  if (report.detail) lines.push(`DETAIL:  ${report.detail}`);
  if (report.hint) lines.push(`HINT:  ${report.hint}`);
  if (report.internalQuery) lines.push(`QUERY:  ${report.internalQuery}`);
  // psql leaves the context of mere notices out.
  if (report.where && isError(report)) lines.push(`CONTEXT:  ${report.where}`);
  return lines.join('\n');
}

function isError(report: Report): boolean {
  return ['ERROR', 'FATAL', 'PANIC'].includes(report.severity ?? 'ERROR');
}

/**
 * `LINE n: …` and a caret below the fault.
 *
 * @param position Counts characters (not UTF-16 units) from 1, as the server does.
 */
function pointAt(query: string, position: number): string {
  const characters = [...query];
  const before = characters.slice(0, position - 1);
  const lineNumber = before.filter((c) => c === '\n').length + 1;
  const lineStart = before.lastIndexOf('\n') + 1;
  const lineEnd = characters.indexOf('\n', lineStart);
  const line = characters.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).map((c) => (c === '\t' ? ' ' : c));
  const fault = position - 1 - lineStart;
  const { from, to } = window(line.length, fault);
  const head = `LINE ${lineNumber}: ${from > 0 ? '...' : ''}`;
  const text = line.slice(from, to).join('');
  return `${head}${text}${to < line.length ? '...' : ''}\n${' '.repeat(head.length + fault - from)}^`;
}

/** Which columns of a long line libpq shows. */
function window(length: number, fault: number): { from: number; to: number } {
  if (length <= shownColumns) return { from: 0, to: length };
  if (fault + columnsAfter <= shownColumns) return { from: 0, to: shownColumns };
  const to = Math.min(length, fault + columnsAfter);
  return { from: Math.max(0, to - shownColumns), to };
}
