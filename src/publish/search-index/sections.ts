import { attribute, elementsIn, hasClass, isElement, textOf, type Element, type Node } from '../html-tree.ts';
import { headingOf, isEnd, readSourcePage } from '../source-page.ts';

/** A section of a built page, ready to be indexed. */
export interface PlainSection {
  /** Empty for what stands before the first heading. */
  id: string;
  heading: string;
  /** What a reader sees, without the heading and without the text of its subsections. */
  text: string;
  /** What it defines: words set in bold. */
  terms: readonly string[];
}

/** What never belongs to the text: scripts, drawings, what only assistive technology reads, and what says so. */
const isLeftOut = (element: Element) =>
  ['script', 'style', 'svg', 'template', 'button', 'form', 'dialog'].includes(element.tagName) ||
  hasClass(element, 'sr-only') ||
  attribute(element, 'data-pagefind-ignore') !== undefined;

/** Elements that do not divide words from what stands beside them. */
const inline = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'span', 'strong', 'sub', 'sup', 'time']);
/** Where bold words are terms; in tables they are labels, in other parts claims and symptoms. */
const prose = new Set(['p', 'ul', 'ol']);
const boldWordsAtMost = 5;
/** Labels that stand in bold on every page. */
const labels = new Set(['cause', 'how to tell', 'what to do']);

/**
 * Divides a built page into its sections, each with its own text alone.
 *
 * @param html The whole page.
 */
export function sectionsIn(html: string): PlainSection[] {
  const page = readSourcePage(html);
  const sections: { id: string; heading: string; blocks: Element[] }[] = [{ id: '', heading: page.title, blocks: [] }];
  for (const block of page.blocks) {
    if (isEnd(block)) break;
    const heading = headingOf(block);
    if (heading) sections.push({ id: attribute(heading, 'id') ?? '', heading: textOf(heading).trim(), blocks: [] });
    else sections.at(-1)!.blocks.push(block);
  }
  return sections.map(({ id, heading, blocks }) => ({
    id,
    heading,
    text: blocks.map(readText).join(' ').replace(/\s+/g, ' ').trim(),
    terms: [...new Set(blocks.filter(({ tagName }) => prose.has(tagName)).flatMap(boldIn))],
  }));
}

function readText(node: Node): string {
  if ('value' in node) return node.value;
  if (!isElement(node) || isLeftOut(node)) return '';
  const text = node.childNodes.map(readText).join('');
  return inline.has(node.tagName) ? text : ` ${text} `;
}

function boldIn(block: Element): string[] {
  return [...elementsIn(block)]
    .filter(({ tagName }) => tagName === 'strong')
    .map((element) => textOf(element).replace(/[.:,;]+$/, '').trim())
    .filter((text) => text !== '' && text.split(/\s+/).length <= boldWordsAtMost && !labels.has(text.toLowerCase()));
}
