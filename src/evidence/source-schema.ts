import { z } from 'astro/zod';

const text = z.string().trim().min(1);

/** The kinds of source a page may cite, by their names in CSL. */
export const sourceTypes = [
  'article-journal',
  'paper-conference',
  'standard',
  'webpage',
  'book',
  'thesis',
  'post-weblog',
  'report',
  'software',
] as const;

const person = z.strictObject({ family: text, given: text.optional() });
const organization = z.strictObject({ literal: text });
const names = z
  .array(z.union([person, organization], { error: 'a name is { family, given } or { literal }' }))
  .min(1);

/** The fields of a source without the rules that join several of them. */
export const sourceFields = z.strictObject({
  type: z.enum(sourceTypes).describe('the CSL type of the source'),
  title: text.describe('the title as the source itself prints it'),
  author: names.optional().describe('people as family and given, organizations as literal'),
  editor: names.optional().describe('as author, for collections'),
  issued: text
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'write YYYY, YYYY-MM or YYYY-MM-DD')
    .optional()
    .describe('when it was published: YYYY, YYYY-MM or YYYY-MM-DD'),
  accessed: z.iso.date().optional().describe('when it was read, for what changes without a version: YYYY-MM-DD'),
  'container-title': text.optional().describe('the journal, the proceedings, or the site it stands in'),
  'collection-title': text.optional().describe('the series'),
  volume: text.optional(),
  issue: text.optional(),
  page: text.optional().describe('first and last page: 51-59'),
  number: text.optional().describe('the number of a standard or report'),
  edition: text.optional(),
  version: text.optional().describe('the version of the software or documentation meant'),
  publisher: text.optional(),
  'publisher-place': text.optional(),
  DOI: text.regex(/^10\.\d{4,9}\/\S+$/, 'a DOI begins with 10. and has no address in front').optional(),
  ISBN: text.regex(/^[\dXx-]{10,17}$/, 'an ISBN has 10 or 13 digits').optional(),
  URL: z.url({ protocol: /^https?$/ }).optional().describe('where to read it, of the version meant'),
  primary: z.boolean().describe('true for the origin of the claim: standard, paper, the project\'s own documentation'),
});

/** What a file in `src/content/sources/` holds. Unknown fields are errors. */
export const sourceSchema = sourceFields.superRefine((source, context) => {
  const findable = source.URL ?? source.DOI ?? source.ISBN;
  if (!findable) {
    context.addIssue({ code: 'custom', path: ['URL'], message: 'a reader must be able to find it: give URL, DOI or ISBN' });
  }
  const needsContainer = source.type === 'article-journal' || source.type === 'paper-conference';
  if (needsContainer && !source['container-title']) {
    context.addIssue({ code: 'custom', path: ['container-title'], message: `a source of type ${source.type} names what it appeared in` });
  }
});

export type Source = z.infer<typeof sourceSchema>;
export type Name = NonNullable<Source['author']>[number];
