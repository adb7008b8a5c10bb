import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';

const kinds = ['term', 'abbreviation', 'synonym', 'misspelling', 'several', 'product', 'question', 'phrase'] as const;

const judgedQuery = z.strictObject({
  q: z.string().describe('what a developer types'),
  kind: z.enum(kinds),
  page: z.string().describe('slug of the topic that should come first'),
  sections: z.array(z.string()).describe('ids of the sections that answer, of other pages too; empty when it is the page as a whole'),
  aside: z.literal(true).optional().describe('kept aside while weights are set'),
});

/** A query with the answer that somebody who did not build the search wants first. */
export type JudgedQuery = z.infer<typeof judgedQuery>;

/** An answer of an engine: a page, and the section of it that comes first if one does. */
export interface Answered {
  slug: string;
  /** Ids of sections of the page in the order shown; the page's own beginning is an empty id. */
  sections: string[];
}

/** How good an engine is on some queries; shares of them, and the mean of 1 / rank. */
export interface Quality {
  queries: number;
  'success at 1': number;
  'success at 3': number;
  'reciprocal rank': number;
  /** Share of queries whose page comes first, whatever its section. */
  'page at 1': number;
}

/** The judged list. */
export function readJudged(): JudgedQuery[] {
  return z.array(judgedQuery).parse(parse(readFileSync(new URL('judged.yaml', import.meta.url), 'utf8')));
}

/** Sections of a page that a reader sees without opening it. */
const seenOfPage = 3;

/**
 * The place of the wanted answer among the rows that a reader sees, from 1; undefined when it
 * is not there. Where the page as a whole is wanted, pages are counted instead of rows.
 */
export function rankOf({ page, sections }: JudgedQuery, answers: readonly Answered[]): number | undefined {
  if (sections.length === 0) {
    const at = answers.findIndex(({ slug }) => slug === page);
    return at < 0 ? undefined : at + 1;
  }
  let rank = 0;
  for (const answer of answers) {
    for (const id of answer.sections.slice(0, seenOfPage)) {
      rank++;
      if (sections.includes(id)) return rank;
    }
  }
  return undefined;
}

/** Judges what an engine answered to each query. */
export function judge(queries: readonly JudgedQuery[], answers: readonly (readonly Answered[])[]): Quality {
  const ranks = queries.map((query, at) => rankOf(query, answers[at]!));
  const share = (holds: (rank: number | undefined, at: number) => boolean) => round(ranks.filter(holds).length / queries.length);
  return {
    queries: queries.length,
    'success at 1': share((rank) => rank === 1),
    'success at 3': share((rank) => rank !== undefined && rank <= 3),
    'reciprocal rank': round(ranks.reduce<number>((sum, rank) => sum + (rank ? 1 / rank : 0), 0) / queries.length),
    'page at 1': share((_, at) => answers[at]![0]?.slug === queries[at]!.page),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
