import { inlineMarkdown } from './markdown-inline.ts';
import type { Here } from './section-link.ts';

/**
 * A table as Markdown, its columns padded so that it also reads as plain text.
 *
 * @param table Its first row is the head.
 * @param here  Where the reader is: addresses become absolute.
 */
export function tableMarkdown(table: HTMLTableElement, here: Here): string {
  const rows = Array.from(table.rows, ({ cells }) => Array.from(cells, (cell) => cellMarkdown(cell, here)));
  const columns = Math.max(...rows.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** A cell is one line, in which a bar would end it. */
function cellMarkdown(cell: Element, here: Here): string {
  const lines = inlineMarkdown(cell, here).replace(/\\\n/g, '<br>');
  return lines.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|');
}
