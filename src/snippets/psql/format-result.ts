import { maskPlan } from './mask-plan.ts';
import { formatReport, type Report } from './report.ts';
import { formatTable, type Column } from './table.ts';

/**
 * One message of PostgreSQL's protocol. Both PGlite and node-postgres hand them
 * out in this form; only the fields used here are named.
 */
export interface BackendMessage extends Report {
  name: string;
  /** commandComplete: the tag, for example `INSERT 0 1`. */
  text?: string | undefined;
  /** rowDescription: the columns; dataRow: the values. */
  fields?: unknown[] | undefined;
  /** copyData */
  chunk?: Uint8Array | undefined;
  /** notification */
  channel?: string | undefined;
  payload?: string | undefined;
  processId?: number | undefined;
}

/** How to write what the server answered. */
export interface FormatOptions {
  /** Puts the SQLSTATE in front of error messages. */
  withCode?: boolean;
}

/**
 * What psql prints for the server's answer to one statement: notices, then a
 * table with its row count, or a command tag, or an error. Runs in Node and in
 * the browser alike, so that both show the same text.
 *
 * @param messages  The answer, in the order it came.
 * @param statement The statement, for the lines that errors point at.
 * @returns The text; a table is followed by an empty line, as in psql.
 */
export function formatResult(messages: BackendMessage[], statement: string, options: FormatOptions = {}): string {
  const lines: string[] = [];
  let columns: Column[] | undefined;
  let rows: (string | null)[][] = [];
  let copying = false;
  for (const message of messages) {
    switch (message.name) {
      case 'rowDescription':
        [columns, rows] = [message.fields as Column[], []];
        break;
      case 'dataRow':
        rows.push(message.fields as (string | null)[]);
        break;
      case 'copyOutResponse':
        copying = true;
        break;
      case 'copyData':
        lines.push(new TextDecoder().decode(message.chunk).replace(/\n$/, ''));
        break;
      case 'notice':
      case 'error':
        lines.push(formatReport(asReport(message), statement, options.withCode && message.name === 'error'));
        break;
      case 'notification':
        lines.push(formatNotification(message));
        break;
      case 'commandComplete':
        if (columns) lines.push(formatTable(columns, maskRows(columns, rows)), '');
        if (printsTag(message.text ?? '', columns !== undefined || copying)) lines.push(message.text ?? '');
        [columns, rows, copying] = [undefined, [], false];
    }
  }
  return lines.join('\n');
}

/** Joins the printed answers of a script; psql ends it without an empty line of our own. */
export function joinResults(results: string[]): string {
  return results.filter((text) => text !== '').join('\n').trimEnd();
}

/** psql leaves the tag out below rows, except those that a change returns. */
function printsTag(tag: string, hasRows: boolean): boolean {
  return !hasRows || /^(?:INSERT|UPDATE|DELETE|MERGE) /.test(tag);
}

/** An error object keeps its message out of reach of a spread, so name the field. */
function asReport(message: BackendMessage): Report {
  return { ...message, message: message.message };
}

function maskRows(columns: Column[], rows: (string | null)[][]): (string | null)[][] {
  if (columns.length !== 1 || columns[0]!.name !== 'QUERY PLAN') return rows;
  return rows.map((row) => row.map((value) => value && maskPlan(value)));
}

function formatNotification({ channel, payload, processId }: BackendMessage): string {
  const content = payload ? ` with payload "${payload}"` : '';
  return `Asynchronous notification "${channel}"${content} received from server process with PID ${processId}.`;
}
