import { parse } from 'yaml';
import { z } from 'astro/zod';

const plannedPage = z.strictObject({
  covers: z.array(z.string()).describe('terms that a search must find on the page'),
  diagram: z.boolean(),
  runs: z.boolean().describe('whether a block of it is executed or validated'),
  simulates: z.boolean(),
});

/** What a topic's page is to hold. */
export type PlannedPage = z.infer<typeof plannedPage>;

/** What each topic's page is to hold, by slug. A topic that is not in it has no more than the general floors. */
export type Plan = ReadonlyMap<string, PlannedPage>;

/**
 * Reads the plan of topics.
 *
 * @param yaml A mapping from slug to what the page holds.
 * @throws When the plan itself is malformed.
 */
export function parsePlan(yaml: string): Plan {
  return new Map(Object.entries(z.record(z.string(), plannedPage).parse(parse(yaml))));
}
