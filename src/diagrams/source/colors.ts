/** A color that stands in a diagram's source. */
export interface SourceColor {
  color: string;
  /** Line within the source, from 1. */
  line: number;
}

const notation = String.raw`#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^)]*\)`;
const styleStatement = /^\s*(?:classDef|style|linkStyle|cssStyle)\b/;
const styledColor = /\b(?:fill|stroke|color|background|background-color)\s*:\s*([a-z]+\([^)]*\)|[^,;\s]+)/i;
/** Sequence diagrams paint backgrounds with `rect <color>` and `box <color> title`. */
const background = new RegExp(String.raw`^\s*(?:rect|box)\s+(${notation})`, 'i');
const namedBackground = /^\s*rect\s+([a-z]+)\s*$/i;
/** Points, themes in directives and the like: `color: #ff3300`, `"primaryColor": "#fff"`. */
const assigned = new RegExp(String.raw`\b\w*(?:color|fill|stroke|background|bkg|border)\w*["']?\s*:\s*["']?(${notation})`, 'i');
const colorless = /^(none|transparent|inherit|currentcolor)$/i;

function colorIn(line: string): string | undefined {
  const styled = styleStatement.test(line) ? styledColor.exec(line)?.[1] : undefined;
  if (styled && !colorless.test(styled)) return styled;
  return (background.exec(line) ?? namedBackground.exec(line) ?? assigned.exec(line))?.[1];
}

/**
 * The first color an author set, which would not follow the page's theme.
 *
 * @param source The diagram as the author wrote it.
 */
export function findColor(source: string): SourceColor | null {
  for (const [index, line] of source.split(/\r?\n/).entries()) {
    const color = colorIn(line);
    if (color) return { color, line: index + 1 };
  }
  return null;
}
