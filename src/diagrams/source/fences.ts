/** A Mermaid fence of a Markdown file. */
export interface Fence {
  /** Empty when the fence names none. */
  id: string;
  source: string;
  /** Line of the opening fence, from 1. */
  line: number;
}

const fencePattern = /^(\s*)(`{3,}|~{3,})\s*(\S*)\s*(.*)$/;

/** Every ```mermaid fence of a file; fences shown inside longer fences are not counted. */
export function mermaidFences(markdown: string): Fence[] {
  const fences: Fence[] = [];
  const lines = markdown.split(/\r?\n/);
  let index = 0;
  while (index < lines.length) {
    const opening = fencePattern.exec(lines[index]!);
    const start = index++;
    if (!opening) continue;
    const [, indent, marks, language, words] = opening;
    const isClosing = (line: string): boolean => {
      const text = line.trim();
      return text.startsWith(marks!) && text === marks![0]!.repeat(text.length);
    };
    const body: string[] = [];
    while (index < lines.length && !isClosing(lines[index]!)) body.push(lines[index++]!);
    index++;
    if (language !== 'mermaid') continue;
    const source = body.map((line) => (line.startsWith(indent!) ? line.slice(indent!.length) : line)).join('\n');
    fences.push({ id: /\bid=([^\s"']+)/.exec(words!)?.[1] ?? '', source, line: start + 1 });
  }
  return fences;
}
