import { attribute, elementsIn, hasClass, isElement, outerHtml, parsePage, textOf, type Element } from './html-tree.ts';

/** A finished page, taken apart. */
export interface SourcePage {
  /** Title of the topic. */
  title: string;
  /** What the text consists of, in order. */
  blocks: readonly Element[];
  /** Style sheets and styles of the page, in order, as HTML. */
  styles: readonly string[];
  /** Scripts that belong to the text. */
  scripts: readonly Element[];
}

/**
 * Takes a finished page of the site apart.
 *
 * @param html The whole page.
 * @throws When the page has no text, so that its markup must have changed.
 */
export function readSourcePage(html: string): SourcePage {
  const elements = [...elementsIn(parsePage(html))];
  const content = elements.find((element) => hasClass(element, 'sl-markdown-content'));
  const heading = elements.find((element) => element.tagName === 'h1');
  if (!content || !heading) throw new Error('The page has no text or no heading to take a section from.');
  const isStyle = (element: Element) => element.tagName === 'style' || (element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet');
  return {
    title: textOf(heading).trim(),
    blocks: content.childNodes.filter((node) => isElement(node)).filter(({ tagName }) => !['script', 'style', 'link'].includes(tagName)),
    styles: elements.filter(isStyle).map(outerHtml),
    scripts: [...elementsIn(content)].filter(({ tagName }) => tagName === 'script'),
  };
}

/** A section as it stands in its page. */
export interface CutSection {
  heading: string;
  blocks: readonly Element[];
  /** Blocks of the page before it. */
  before: readonly Element[];
}

/**
 * Cuts a section out: from its heading to the next one of the same or a higher level, or to
 * what follows the text.
 *
 * @returns `undefined` when the page has no such heading.
 */
export function cutSection({ blocks }: SourcePage, id: string): CutSection | undefined {
  const start = blocks.findIndex((block) => headingOf(block) && attribute(headingOf(block)!, 'id') === id);
  const first = blocks[start];
  if (!first) return undefined;
  const level = levelOf(first)!;
  const after = blocks.slice(start + 1).findIndex((block) => isEnd(block) || (levelOf(block) ?? 7) <= level);
  const end = after < 0 ? blocks.length : start + 1 + after;
  const own = blocks.slice(start, end);
  // Old ids of the next heading stand before it.
  while (own.length > 0 && hasClass(own.at(-1)!, 'old-anchor')) own.pop();
  return { heading: textOf(headingOf(first)!).trim(), blocks: own, before: blocks.slice(0, start) };
}

/** The heading that a block is, if it is one. */
export function headingOf(block: Element): Element | undefined {
  return hasClass(block, 'sl-heading-wrapper') ? block.childNodes.find((node) => isElement(node)) : undefined;
}

/** Level of a block that is a heading, 2 to 6. */
function levelOf(block: Element): number | undefined {
  const heading = headingOf(block);
  return heading && Number(heading.tagName.slice(1));
}

/** What a page has after its text: sources, sections that moved away, the help for copying. */
export function isEnd(block: Element): boolean {
  return hasClass(block, 'references') || hasClass(block, 'moved-sections') || block.tagName === 'copy-help';
}
