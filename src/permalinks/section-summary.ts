import { mdxToMdast } from 'satteri';

interface Node {
  type: string;
  value?: string;
  depth?: number;
  name?: string | null;
  attributes?: { name?: string; value?: unknown }[];
  data?: { hProperties?: { id?: string } } | null;
  children?: Node[];
}

/** Longest summary, in characters: what cards in chats and wikis show without cutting. */
const longest = 200;

/**
 * The first sentences of each section of a page, for the cards of links to it.
 *
 * @param source The page's MDX.
 * @returns Summaries by section id. A section that begins with a subsection has that one's.
 */
export function sectionSummaries(source: string): Map<string, string> {
  const tree = mdxToMdast(source, { features: { headingAttributes: true } }) as unknown as Node;
  const children = tree.children ?? [];
  const summaries = new Map<string, string>();
  children.forEach((node, index) => {
    const id = node.type === 'heading' ? node.data?.hProperties?.id : undefined;
    if (id) summaries.set(id, summaryOf(children.slice(index + 1), node.depth ?? 2));
  });
  return summaries;
}

function summaryOf(following: readonly Node[], depth: number): string {
  let text = '';
  for (const node of following) {
    if (node.type === 'heading' && (node.depth ?? 1) <= depth) break;
    if (!['paragraph', 'list', 'mdxJsxFlowElement'].includes(node.type)) continue;
    text = `${text} ${wordsOf(node)}`.replace(/\s+/g, ' ').replace(/ ([.,;:])/g, '$1').trim();
    if (text.length >= longest) break;
  }
  return shorten(text);
}

function wordsOf(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  const lead = (node.attributes ?? []).find(({ name }) => name === 'symptom' || name === 'claim' || name === 'question' || name === 'title');
  const own = typeof lead?.value === 'string' ? `${lead.value.replace(/[.?!]?$/, (end) => end || '.')} ` : '';
  const between = ['paragraph', 'heading', 'strong', 'emphasis', 'link'].includes(node.type) ? '' : ' ';
  return own + (node.children ?? []).map(wordsOf).join(between);
}

/** Cuts at the end of a sentence where one fits, else at a word. */
function shorten(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const sentence = cut.search(/[.?!](?=[^.?!]*$)/);
  if (sentence >= longest / 3) return cut.slice(0, sentence + 1);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}
