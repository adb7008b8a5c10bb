import { z } from 'astro/zod';
import { areaIds } from './areas.ts';
import type { Roadmap } from './roadmap.ts';
import { levels } from './schema.ts';

/** Version of the form of `/roadmap.json`; it changes when a program that reads it would break. */
const version = 1;

const publishedSection = z.strictObject({
  id: z.string(),
  title: z.string(),
  address: z.string().describe('its permanent address, relative to the site’s root'),
  asks: z.array(z.string()).optional().describe('how people ask for it'),
});

const publishedTopic = z.strictObject({
  slug: z.string(),
  title: z.string(),
  description: z.string().optional().describe('one sentence; missing while the topic is planned'),
  area: z.enum(areaIds),
  level: z.enum(levels),
  needs: z.array(z.string()).describe('slugs of the topics to read first'),
  aliases: z.array(z.string()),
  reviewed: z.string().optional().describe('day of the last review, YYYY-MM-DD'),
  address: z.string().optional().describe('relative to the site’s root; missing while the topic is planned'),
  sections: z.array(publishedSection),
});

const roadmapDocument = z.strictObject({
  $schema: z.string(),
  version: z.literal(version),
  areas: z.array(z.strictObject({ id: z.enum(areaIds), title: z.string() })),
  topics: z.array(publishedTopic).describe('in reading order'),
});
export type RoadmapDocument = z.infer<typeof roadmapDocument>;

/** A section of a page, as its author wrote it. */
export interface SectionName {
  id: string;
  title: string;
}

/**
 * What `/roadmap.json` holds: all topics in reading order, with their sections.
 *
 * @param roadmap    The roadmap.
 * @param sectionsOf Sections of a written topic, in the order of the page.
 */
export function roadmapJson(roadmap: Roadmap, sectionsOf: (slug: string) => readonly SectionName[]): RoadmapDocument {
  const topics = roadmap.topics.map(({ slug, title, description, area, level, needs, aliases, asks, reviewed, written }) => ({
    slug,
    title,
    area,
    level,
    needs: [...needs],
    aliases: [...aliases],
    sections: written ? sectionsOf(slug).map((section) => ({ ...section, address: `s/${section.id}/`, ...(asks[section.id] ? { asks: [...asks[section.id]!] } : {}) })) : [],
    ...(written ? { description, reviewed, address: `${slug}/` } : {}),
  }));
  return { $schema: './roadmap.schema.json', version, areas: roadmap.areas.map(({ id, title }) => ({ id, title })), topics };
}

/** The JSON Schema of `/roadmap.json`. */
export function roadmapJsonSchema(): object {
  return z.toJSONSchema(roadmapDocument);
}
