import type { Here } from './section-link.ts';

/** What is there for eyes or for screen readers alone, and the marks of citations, whose list stays on the page. */
const leftOut = 'sup.cite, .fact > sup, .sr-only, .planned-note, button, script, style, noscript, svg, [hidden]';

/**
 * The text within a line as Markdown.
 *
 * @param node A text, or an element whose children are text.
 * @param here Where the reader is: addresses become absolute.
 */
export function inlineMarkdown(node: Node, here: Here): string {
  if (node.nodeType === 3) return escapeText((node.nodeValue ?? '').replace(/\s+/g, ' '));
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  if (element.matches('.task-box')) return element.textContent.includes('☑') ? '[x] ' : '[ ] ';
  if (element.matches(leftOut)) return '';
  const inside = () => Array.from(element.childNodes, (child) => inlineMarkdown(child, here)).join('');
  switch (element.tagName) {
    case 'STRONG':
    case 'B':
      return wrapped('**', inside());
    case 'EM':
    case 'I':
      return wrapped('*', inside());
    case 'CODE':
      return inlineCode(element.textContent);
    case 'BR':
      return '\\\n';
    case 'A':
      return `[${inside().trim()}](${addressOf(element.getAttribute('href') ?? '', here)})`;
    default:
      return inside();
  }
}

/** A link's address for somewhere else: absolute, and permanent where it leads to a section of this site. */
export function addressOf(href: string, { site, page }: Here): string {
  const url = new URL(href, page);
  const section = url.hash.slice(1);
  return url.href.startsWith(site) && section !== '' ? `${site}s/${section}/` : url.href;
}

/** Code in a line, between as many backticks as it takes. */
function inlineCode(code: string): string {
  const fence = '`'.repeat(longestRun(code) + 1);
  const space = /^`|`$/.test(code) ? ' ' : '';
  return fence + space + code + space + fence;
}

/** Length of the longest run of backticks. */
export function longestRun(code: string): number {
  return Math.max(0, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length));
}

/** Marks go around words, not around the spaces beside them. */
function wrapped(mark: string, text: string): string {
  const words = text.trim();
  return words === '' ? text : text.replace(words, () => mark + words + mark);
}

/** Escapes what Markdown would read as marks. An underscore inside a word is none. */
function escapeText(text: string): string {
  return text.replace(/[\\`*<[\]]/g, '\\$&').replace(/(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, '\\_');
}
