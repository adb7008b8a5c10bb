import { areaIds, areas, type Area, type AreaId } from './areas.ts';
import type { Level, PlannedTopic, TopicFrontmatter } from './schema.ts';

/** A topic of the roadmap, written or still planned. */
export interface Topic {
  slug: string;
  title: string;
  /** One sentence; empty while the topic is only planned. */
  description: string;
  area: AreaId;
  level: Level;
  order: number;
  needs: readonly string[];
  related: readonly string[];
  aliases: readonly string[];
  /** How people ask for its sections, by section id. */
  asks: Readonly<Record<string, readonly string[]>>;
  /** ISO date of the last review; empty while the topic is only planned. */
  reviewed: string;
  /** False for topics that have no page yet. */
  written: boolean;
}

/** The whole roadmap: its topics in reading order, and the questions the site asks about them. */
export interface Roadmap {
  readonly areas: readonly Area[];
  /** All topics, by area and order. */
  readonly topics: readonly Topic[];
  /** The topic with this slug, if there is one. */
  topic(slug: string): Topic | undefined;
  /** Topics of an area in reading order. */
  topicsOf(area: AreaId): readonly Topic[];
  /** Direct prerequisites of a topic, in reading order. */
  readFirst(slug: string): readonly Topic[];
  /** Topics that name this one as a prerequisite, in reading order. */
  leadsTo(slug: string): readonly Topic[];
  /** The written topics before and after this one in reading order. */
  neighbors(slug: string): { previous: Topic | undefined; next: Topic | undefined };
}

/** A written topic as the roadmap takes it in: its slug and its frontmatter. */
export type WrittenTopic = { slug: string } & TopicFrontmatter;

/**
 * Puts written and planned topics together.
 *
 * @param written Topics that have a page.
 * @param planned Topics that are only listed; one that is also written is ignored here
 *                (the check `slug-still-planned` reports it).
 */
export function createRoadmap(written: readonly WrittenTopic[], planned: readonly PlannedTopic[]): Roadmap {
  const writtenSlugs = new Set(written.map((topic) => topic.slug));
  const topics = [
    ...written.map((topic): Topic => ({ ...topic, area: topic.area as AreaId, written: true })),
    ...planned.filter((topic) => !writtenSlugs.has(topic.slug)).map(fromPlanned),
  ].sort(inReadingOrder);
  const bySlug = new Map(topics.map((topic) => [topic.slug, topic]));
  const readable = topics.filter((topic) => topic.written);
  const present = (topic: Topic | undefined): topic is Topic => topic !== undefined;

  return {
    areas,
    topics,
    topic: (slug) => bySlug.get(slug),
    topicsOf: (area) => topics.filter((topic) => topic.area === area),
    readFirst: (slug) => (bySlug.get(slug)?.needs ?? []).map((need) => bySlug.get(need)).filter(present).sort(inReadingOrder),
    leadsTo: (slug) => topics.filter((topic) => topic.needs.includes(slug)),
    neighbors(slug) {
      const at = readable.findIndex((topic) => topic.slug === slug);
      return at < 0 ? { previous: undefined, next: undefined } : { previous: readable[at - 1], next: readable[at + 1] };
    },
  };
}

function fromPlanned(topic: PlannedTopic): Topic {
  return { ...topic, area: topic.area as AreaId, description: '', related: [], aliases: [], asks: {}, reviewed: '', written: false };
}

function inReadingOrder(a: Topic, b: Topic): number {
  return areaIds.indexOf(a.area) - areaIds.indexOf(b.area) || a.order - b.order || a.slug.localeCompare(b.slug);
}
