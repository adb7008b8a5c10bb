import { z } from 'astro/zod';
import { citationsOf } from './citations.ts';
import { factFields } from './fact-schema.ts';
import type { Evidence } from './load.ts';
import { numberSources } from './numbering.ts';
import { sourceFields } from './source-schema.ts';

/** A page to look for citations in. */
export interface CitingPage {
  /** The page's address without slashes around it. */
  slug: string;
  /** Its MDX, with or without frontmatter. */
  body: string;
}

const pages = z.array(z.string()).describe('slugs of the pages that use it, sorted');
const dateParts = z
  .strictObject({ 'date-parts': z.tuple([z.array(z.number().int()).min(1).max(3)]) })
  .describe('year, month, day, as CSL-JSON writes dates');

const publishedSource = sourceFields.omit({ issued: true, accessed: true, primary: true }).extend({
  id: z.string(),
  issued: dateParts.optional(),
  accessed: dateParts.optional(),
  custom: z.strictObject({ primary: sourceFields.shape.primary, pages }),
});
const publishedFact = factFields.extend({ id: z.string(), pages });
const $schema = z.string();
const sourcesDocument = z.strictObject({ $schema, sources: z.array(publishedSource).describe('CSL-JSON items') });
const factsDocument = z.strictObject({ $schema, facts: z.array(publishedFact) });

export type SourcesDocument = z.infer<typeof sourcesDocument>;
export type FactsDocument = z.infer<typeof factsDocument>;

/**
 * What `/sources.json` holds: every source as a CSL-JSON item, with the pages
 * that cite it. It conforms to {@link sourcesJsonSchema}.
 */
export function sourcesJson({ sources, facts }: Evidence, citing: readonly CitingPage[]): SourcesDocument {
  const pagesOf = indexPages(citing, (body) =>
    numberSources(citationsOf(body).uses, (id) => facts.get(id)?.data.source).map(({ id }) => id),
  );
  const items = [...sources.values()].map(({ id, data }) => {
    const { issued, accessed, primary, ...rest } = data;
    const dated = { ...(issued && { issued: toDateParts(issued) }), ...(accessed && { accessed: toDateParts(accessed) }) };
    return { id, ...rest, ...dated, custom: { primary, pages: pagesOf(id) } };
  });
  return { $schema: './sources.schema.json', sources: items };
}

/** What `/facts.json` holds: every fact, with the pages that use it. It conforms to {@link factsJsonSchema}. */
export function factsJson({ facts }: Evidence, citing: readonly CitingPage[]): FactsDocument {
  const pagesOf = indexPages(citing, (body) => citationsOf(body).facts);
  return { $schema: './facts.schema.json', facts: [...facts.values()].map(({ id, data }) => ({ id, ...data, pages: pagesOf(id) })) };
}

/** The JSON Schema of `/sources.json`. */
export function sourcesJsonSchema(): object {
  return z.toJSONSchema(sourcesDocument);
}

/** The JSON Schema of `/facts.json`. */
export function factsJsonSchema(): object {
  return z.toJSONSchema(factsDocument);
}

function toDateParts(date: string): z.infer<typeof dateParts> {
  return { 'date-parts': [date.split('-').map(Number)] };
}

function indexPages(citing: readonly CitingPage[], idsOf: (body: string) => string[]): (id: string) => string[] {
  const index = new Map<string, string[]>();
  for (const { slug, body } of citing) {
    for (const id of idsOf(body)) index.set(id, [...(index.get(id) ?? []), slug]);
  }
  return (id) => (index.get(id) ?? []).toSorted();
}
