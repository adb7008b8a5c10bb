import { z } from 'astro/zod';
import { areaIds } from './areas.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug is lower-case words joined by hyphens');

/** How much a reader needs a topic. */
export const levels = ['essential', 'core', 'further'] as const;
export type Level = (typeof levels)[number];

const title = z.string().min(2).describe('the name of the subject, as its standards spell it');
const description = z
  .string()
  .min(40)
  .max(220)
  .describe('one sentence of 40 to 220 characters that a person could paste as the definition');
const area = z.enum(areaIds as unknown as [string, ...string[]]).describe('the area, which is also the folder the file stands in');
const reviewed = z
  .preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), z.iso.date())
  .describe('the day somebody last read the whole page against its sources, as YYYY-MM-DD');

/** What the frontmatter of a topic holds. Unknown fields are errors. */
export const topicSchema = z.strictObject({
  title,
  description,
  area,
  level: z.enum(levels).describe('essential (everyone), core (most jobs) or further (know it exists)'),
  order: z.number().int().positive().describe('place in the area, in steps of ten'),
  needs: z.array(slug).describe('slugs of the topics to read first; together they form a graph without cycles'),
  related: z.array(slug).default([]).describe('slugs of topics worth reading beside this one'),
  aliases: z.array(z.string().min(1)).min(1).describe('words people type to find this page, beyond its title'),
  asks: z
    .record(slug, z.array(z.string().min(3)))
    .default({})
    .describe('by section id: how people ask for the section, in words of their own'),
  reviewed,
});

/** What the frontmatter of an area's landing page (`<area>/index.mdx`) holds. */
export const landingSchema = z.strictObject({
  title,
  description,
  area,
  landing: z.literal(true).describe('true: marks the landing page of an area'),
});

/** What the frontmatter of a page about the site itself (`docs/<slug>.mdx`) holds. */
export const sitePageSchema = z.strictObject({ title, description, reviewed });

/** What an entry of the list of planned topics holds. */
export const plannedSchema = z.strictObject({
  slug,
  title,
  area,
  level: z.enum(levels),
  order: z.number().int().positive(),
  needs: z.array(slug),
});

export type TopicFrontmatter = z.infer<typeof topicSchema>;
export type PlannedTopic = z.infer<typeof plannedSchema>;

/**
 * The fields of all kinds of pages, for the content collection. The collection cannot tell
 * the kinds apart; that each page has exactly its own fields is checked before the build.
 */
export const pageFields = z.object({
  ...topicSchema.partial().shape,
  title,
  description,
  landing: landingSchema.shape.landing.optional(),
});
