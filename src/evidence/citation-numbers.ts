import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginDefinition, type MdastPluginInput, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';
import { pageName } from './anchors.ts';
import { citationsOf, useKind } from './citations.ts';
import { sourceOfFact } from './load.ts';
import { numberSources } from './numbering.ts';

/**
 * The Markdown plugin that tells each `<Cite>` and `<Fact>` where it stands:
 * it adds the attributes `page`, `place` (among the page's uses) and `number`
 * (of the source, by first appearance).
 *
 * Components cannot count for themselves, because Astro renders the parts of a
 * page in an order of its own and may render a slot twice.
 *
 * @param contentRoot Absolute path of the folder that holds `facts/`.
 */
export function citationNumbers(contentRoot: string): MdastPluginInput {
  return ({ fileURL, source }) => {
    if (!fileURL || !/<(Cite|Fact)\b/.test(source)) return null;
    return numberUses(source, pageName(fileURLToPath(fileURL)), (id) => sourceOfFact(contentRoot, id));
  };
}

/**
 * The same for one document.
 *
 * @param source   The document's text.
 * @param page     The page's name, for anchors.
 * @param sourceOf The id of a fact's source.
 */
export function numberUses(source: string, page: string, sourceOf: (factId: string) => string | undefined): MdastPluginDefinition {
  const numbers = new Map<number, number>();
  for (const entry of numberSources(citationsOf(source).uses, sourceOf)) {
    for (const use of entry.uses) numbers.set(use.place, entry.number);
  }
  let place = 0;
  const visit = <Element extends MdxJsxFlowElement | MdxJsxTextElement>(node: Readonly<Element>) => {
    if (!useKind(node.name)) return undefined;
    place += 1;
    const added = { page, place, number: numbers.get(place) ?? 0 };
    const attributes = Object.entries(added).map(([name, value]) => ({ type: 'mdxJsxAttribute' as const, name, value: String(value) }));
    return { ...node, attributes: [...node.attributes, ...attributes] };
  };
  return defineMdastPlugin({ name: 'citation-numbers', mdxJsxFlowElement: visit, mdxJsxTextElement: visit });
}
