import type { Topic } from '../roadmap/index.ts';

/** What the flowchart needs to know of a topic. */
type Node = Pick<Topic, 'slug' | 'title' | 'area' | 'needs' | 'written'>;

/**
 * The prerequisites of an area's topics as a Mermaid flowchart. An arrow leads from what is
 * read first; arrows that others already imply are left out. Topics of other areas are muted.
 *
 * @param title  The area's title.
 * @param topics The area's topics, in reading order.
 * @param topic  Finds a topic of any area by its slug.
 */
export function prerequisiteFlowchart(title: string, topics: readonly Node[], topic: (slug: string) => Node | undefined): string {
  const own = new Set(topics.map(({ slug }) => slug));
  const arrows = topics.flatMap(({ slug }) => closestNeeds(slug, topic).map((need) => ({ need, slug })));
  const others = [...new Set(arrows.map(({ need }) => need))].flatMap((slug) => (own.has(slug) ? [] : (topic(slug) ?? [])));
  const starts = topics.filter(({ needs }) => !needs.some((need) => own.has(need))).map((start) => start.title);
  return [
    // Wide graphs scroll from the left, where a chart in this direction starts.
    'flowchart LR',
    `  accTitle: What to read before what in ${title}; dashed boxes belong to other areas`,
    `  accDescr: ${topics.length} topics and ${arrows.length} direct prerequisites. Nothing of this area comes before ${starts.join(', ')}.`,
    ...topics.map((node) => `  ${box(node)}`),
    ...others.map((node) => `  ${box(node)}:::muted`),
    ...arrows.map(({ need, slug }) => `  ${idOf(need)} --> ${idOf(slug)}`),
    '',
  ].join('\n');
}

/** The needs of a topic without those that another of its needs already needs. */
function closestNeeds(slug: string, topic: (slug: string) => Node | undefined): readonly string[] {
  const needs = topic(slug)?.needs ?? [];
  return needs.filter((need) => !needs.some((other) => other !== need && reaches(other, need, topic)));
}

function reaches(from: string, to: string, topic: (slug: string) => Node | undefined): boolean {
  return (topic(from)?.needs ?? []).some((need) => need === to || reaches(need, to, topic));
}

/** Some slugs start with a word of Mermaid's own, such as `graph`. */
function idOf(slug: string): string {
  return `topic-${slug}`;
}

/** Mermaid ends a quoted label at the next quote and reads `#` as the start of an entity. */
function box({ slug, title }: Node): string {
  return `${idOf(slug)}["${title.replaceAll('#', '#35;').replaceAll('"', '#quot;')}"]`;
}
