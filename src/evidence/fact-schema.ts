import { z } from 'astro/zod';

const text = z.string().trim().min(1);

/** The fields of a fact without the rules that join several of them. */
export const factFields = z.strictObject({
  value: text.describe('what the page shows'),
  statement: text.describe('what the value is the value of'),
  source: text.describe('the id of the source that says so'),
  checked: z.iso.date().describe('when the source was last read: YYYY-MM-DD'),
  recheck: z.iso.date().describe('when to read it again: YYYY-MM-DD'),
});

/** What a file in `src/content/facts/` holds: a value that ages. Unknown fields are errors. */
export const factSchema = factFields.superRefine((fact, context) => {
  if (fact.recheck <= fact.checked) {
    context.addIssue({ code: 'custom', path: ['recheck'], message: 'the date to check again must be after the date checked' });
  }
});

export type Fact = z.infer<typeof factSchema>;

/**
 * Whether a fact's date to be checked again has passed.
 *
 * @param today YYYY-MM-DD; a fact is still fresh on its recheck date itself.
 */
export function isStale(fact: Pick<Fact, 'recheck'>, today: string): boolean {
  return fact.recheck < today;
}
