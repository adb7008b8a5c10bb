/** A source ready for Mermaid, and what was taken out of it. */
export interface Prepared {
  /** The diagram without its descriptions and comments. */
  source: string;
  /** For each line Mermaid counts, the line of the author's source it was, from 1. */
  lineNumbers: number[];
  /** Empty when the author gave none. */
  title: string;
  description: string;
}

const titlePattern = /^\s*accTitle\s*:\s*(.*)$/;
const descriptionPattern = /^\s*accDescr\s*:\s*(.*)$/;
const openingPattern = /^\s*accDescr\s*\{(.*)$/;
const commentPattern = /^\s*%%(?!\{)/;

/** A note over several participants is as wide as they are, whatever it says; only then does it have to wrap. */
const wrapNote = (line: string): string => line.replace(/^(\s*note\s+over\s+[^:,]+,[^:]+:)(?!\s*(?:no)?wrap:)/i, '$1wrap:');

/** Lines of a leading `---` block, which Mermaid removes before it counts lines. */
function frontmatterLines(lines: string[]): number {
  if (lines[0]?.trim() !== '---') return 0;
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  return end < 0 ? 0 : end + 1;
}

/** Reads a diagram line by line, and keeps what is to be drawn. */
class SourceReader {
  title = '';
  readonly description: string[] = [];
  readonly lines: string[] = [];
  readonly lineNumbers: number[] = [];
  private isInsideBlock = false;

  read(line: string, number: number): void {
    if (this.takesDescription(line) || commentPattern.test(line)) return;
    // Mermaid does not count empty lines before the first.
    if (!line.trim() && this.lines.length === 0) return;
    this.lines.push(wrapNote(line));
    this.lineNumbers.push(number);
  }

  private takesDescription(line: string): boolean {
    const opening = openingPattern.exec(line);
    if (opening || this.isInsideBlock) {
      this.isInsideBlock = !line.includes('}');
      this.description.push((opening?.[1] ?? line).replace(/\}.*/, ''));
      return true;
    }
    const title = titlePattern.exec(line)?.[1];
    if (title !== undefined) this.title = title.trim();
    const description = descriptionPattern.exec(line)?.[1];
    if (description !== undefined) this.description.push(description);
    return title !== undefined || description !== undefined;
  }
}

/**
 * Takes title and description out of a diagram. Only some of Mermaid's
 * grammars know `accTitle` and `accDescr`; taken out here, they can be written
 * in all of them.
 *
 * @param text The diagram as the author wrote it.
 */
export function prepare(text: string): Prepared {
  const reader = new SourceReader();
  text.split(/\r?\n/).forEach((line, index) => reader.read(line, index + 1));
  return {
    source: `${reader.lines.join('\n').trimEnd()}\n`,
    lineNumbers: reader.lineNumbers.slice(frontmatterLines(reader.lines)),
    title: reader.title,
    description: reader.description.join(' ').replace(/\s+/g, ' ').trim(),
  };
}
