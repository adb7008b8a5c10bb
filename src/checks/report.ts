import type { AuthorError } from '../author-errors/index.ts';

/** What the checks found, ready to print. */
export interface Report {
  errors: readonly AuthorError[];
  warnings: readonly AuthorError[];
  /** All findings, one after the other, and a closing line that counts them. */
  text: string;
}

/**
 * Sorts findings by place and puts them into words.
 *
 * @param findings What the checks returned.
 */
export function report(findings: readonly AuthorError[]): Report {
  const sorted = [...findings].sort(
    (a, b) => a.place.file.localeCompare(b.place.file) || a.place.line - b.place.line || a.id.localeCompare(b.id),
  );
  const errors = sorted.filter((finding) => !finding.isWarning);
  const warnings = sorted.filter((finding) => finding.isWarning);
  const lines = [...warnings.map((w) => `warning  ${w.message}`), ...errors.map((e) => `error  ${e.message}`)];
  if (sorted.length > 0) lines.push(`${count(errors.length, 'error')}, ${count(warnings.length, 'warning')} in the content.`);
  return { errors, warnings, text: lines.join('\n') };
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
