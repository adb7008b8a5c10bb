import { displayWidth, pad } from './display-width.ts';

/** A column of a result: its heading and the object id of its PostgreSQL type. */
export interface Column {
  name: string;
  dataTypeID: number;
}

/**
 * The types that psql aligns to the right: int8, int2, int4, oid, xid, cid,
 * float4, float8, money, numeric and xid8 (`column_type_alignment` in psql).
 */
const rightAligned = new Set([20, 21, 23, 26, 28, 29, 700, 701, 790, 1700, 5069]);

/**
 * A result as psql draws it in its default format (aligned, border 1), with the
 * row count. Spaces at line ends are dropped: they are invisible on a page.
 *
 * @param columns Headings and types.
 * @param rows    Values in PostgreSQL's text form; null becomes an empty cell.
 */
export function formatTable(columns: Column[], rows: (string | null)[][]): string {
  const count = `(${rows.length} row${rows.length === 1 ? '' : 's'})`;
  if (columns.length === 0) return `--\n${count}`;
  const cells = rows.map((row) => row.map((value) => (value ?? '').split('\n')));
  const widths = columns.map((column, i) =>
    Math.max(displayWidth(column.name), ...cells.flatMap((row) => row[i]!.map(displayWidth))));
  const heading = columns.map((column, i) => ` ${center(column.name, widths[i]!)} `).join('|').trimEnd();
  const rule = widths.map((width) => '-'.repeat(width + 2)).join('+');
  return [heading, rule, ...cells.flatMap((row) => formatRow(row, columns, widths)), count].join('\n');
}

/** A row takes as many lines as its tallest cell; psql marks a cell that goes on with `+`. */
function formatRow(row: string[][], columns: Column[], widths: number[]): string[] {
  const height = Math.max(...row.map((lines) => lines.length));
  return Array.from({ length: height }, (_, n) =>
    row
      .map((lines, i) => {
        const right = rightAligned.has(columns[i]!.dataTypeID);
        const mark = n + 1 < lines.length ? '+' : ' ';
        return ` ${pad(lines[n] ?? '', widths[i]!, right)}${mark}`;
      })
      .join('|')
      .trimEnd());
}

function center(text: string, width: number): string {
  const before = Math.floor((width - displayWidth(text)) / 2);
  return pad(' '.repeat(before) + text, width);
}
