import { inlineMarkdown, longestRun } from './markdown-inline.ts';
import { tableMarkdown } from './markdown-table.ts';
import { markdownLink, sectionLink, type Here } from './section-link.ts';

export { tableMarkdown };

const blockTags = new Set(
  'P UL OL PRE TABLE BLOCKQUOTE H2 H3 H4 H5 H6 HR DIV SECTION ARTICLE FIGURE FIGCAPTION DETAILS SUMMARY DL DT DD'.split(' '),
);

/**
 * A block for teams as Markdown: its title, its text, and the section it comes from.
 *
 * @param block The block's section, as TeamBlock.astro draws it.
 * @param here  Where the reader is: addresses become absolute, links to sections permanent.
 */
export function teamMarkdown(block: Element, here: Here): string {
  const header = block.querySelector('.title');
  const title = `## ${header ? inlineMarkdown(header, here).trim() : ''}`;
  const rest = Array.from(block.childNodes).filter((node) => !header || !node.contains(header));
  const heading = headingBefore(block);
  const source = heading ? [`Source: ${markdownLink(sectionLink(heading.id, heading.textContent, here))}`] : [];
  return `${[title, ...blocks(rest, here), ...source].join('\n\n')}\n`;
}

/** Elements as Markdown, an empty line between them. */
export function elementsMarkdown(nodes: readonly Node[], here: Here): string {
  return blocks(nodes, here).join('\n\n');
}

function headingBefore(block: Element): Element | undefined {
  const headings = Array.from(block.ownerDocument.querySelectorAll('.sl-heading-wrapper > [id]:first-child'));
  return headings.findLast((heading) => heading.compareDocumentPosition(block) & 4);
}

/** One text for each block. Text that stands between blocks is a paragraph. */
function blocks(nodes: readonly Node[], here: Here): string[] {
  const found: string[] = [];
  let line = '';
  const endLine = () => {
    if (line.trim() !== '') found.push(escapeStart(line.trim()));
    line = '';
  };
  for (const node of nodes) {
    if (node.nodeType === 1 && blockTags.has((node as Element).tagName)) {
      endLine();
      found.push(...blockMarkdown(node as Element, here));
    } else line += inlineMarkdown(node, here);
  }
  endLine();
  return found;
}

function blockMarkdown(element: Element, here: Here): string[] {
  const children = Array.from(element.childNodes);
  switch (element.tagName) {
    case 'UL':
    case 'OL':
      return [listMarkdown(element, here)];
    case 'PRE':
      return [codeMarkdown(element)];
    case 'TABLE':
      return [tableMarkdown(element as HTMLTableElement, here)];
    case 'BLOCKQUOTE':
      return [blocks(children, here).join('\n\n').replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>')];
    case 'HR':
      return ['---'];
    case 'H2':
    case 'H3':
    case 'H4':
    case 'H5':
    case 'H6':
      return [`${'#'.repeat(Number(element.tagName[1]))} ${inlineMarkdown(element, here).trim()}`];
    default:
      return element.matches('.copy-table, .copy, dialog') ? [] : blocks(children, here);
  }
}

/** A list; what belongs to an item stands indented below it. */
function listMarkdown(list: Element, here: Here): string {
  const isLoose = Array.from(list.children).some((item) => item.querySelector(':scope > p'));
  const first = Number(list.getAttribute('start') ?? 1);
  const items = Array.from(list.children, (item, index) => {
    const mark = list.tagName === 'OL' ? `${first + index}. ` : '- ';
    const isTask = item.querySelector('.task-box') !== null;
    const text = blocks(Array.from(item.childNodes), here).join(isLoose ? '\n\n' : '\n');
    return mark + (isTask ? text.replace(/^\[([ x])\]\s+/, '[$1] ') : text).replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
  });
  return items.join(isLoose ? '\n\n' : '\n');
}

/** A block of code, as Expressive Code or plain HTML has it. */
function codeMarkdown(pre: Element): string {
  const lines = Array.from(pre.querySelectorAll('.ec-line .code'), ({ textContent }) => textContent.replace(/\n$/, ''));
  const code = (lines.length > 0 ? lines.join('\n') : pre.textContent).trimEnd();
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${pre.getAttribute('data-language') ?? ''}\n${code}\n${fence}`;
}

/** A paragraph that begins like a list, a heading or a quotation stays a paragraph. */
function escapeStart(line: string): string {
  return line.replace(/^(?:[-+>]|#{1,6}|\d+(?=[.)]))(?=\s|[.)]\s)/, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}
