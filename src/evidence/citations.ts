import { mdxToMdast } from 'satteri';

/** One `<Cite>` or `<Fact>` on a page. */
export interface Use {
  kind: 'cite' | 'fact';
  /** What the author wrote as `id`; empty when there is none. */
  id: string;
  /** The section of the source, for a citation that names one. */
  at?: string;
  /** Line in the text given, from 1. */
  line: number;
  /** Position among all uses of the page, from 1. */
  place: number;
}

/** What a page cites. */
export interface Citations {
  /** Every use, in the order of the text. */
  uses: Use[];
  /** Ids of the sources cited directly, each once, in the order of their first citation. */
  sources: string[];
  /** Ids of the facts used, each once, in the order of their first use. */
  facts: string[];
}

/** As much of a syntax tree's node as finding components takes. */
interface Node {
  type: string;
  name?: string | null;
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
  children?: readonly Node[];
  position?: { start: { line: number } } | undefined;
}

/**
 * Finds what a page cites, in the order of its text.
 *
 * @param mdxSource The page, with or without its frontmatter.
 * @throws What the MDX parser throws when the text is not MDX.
 */
export function citationsOf(mdxSource: string): Citations {
  const uses: Use[] = [];
  const visit = (node: Node) => {
    const kind = useKind(node.name);
    if (kind) {
      const at = attribute(node, 'at');
      const use: Use = { kind, id: attribute(node, 'id') ?? '', line: node.position?.start.line ?? 1, place: uses.length + 1 };
      uses.push(at === undefined ? use : { ...use, at });
    }
    node.children?.forEach(visit);
  };
  visit(mdxToMdast(mdxSource, { features: { headingAttributes: true } }) as Node);
  const distinct = (kind: Use['kind']) => [...new Set(uses.filter((use) => use.kind === kind).map((use) => use.id))];
  return { uses, sources: distinct('cite'), facts: distinct('fact') };
}

/** Which kind of use a component of this name is, if it is one. */
export function useKind(name: string | null | undefined): Use['kind'] | undefined {
  if (name === 'Cite') return 'cite';
  return name === 'Fact' ? 'fact' : undefined;
}

function attribute(node: Node, name: string): string | undefined {
  const found = node.attributes?.find((candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}
