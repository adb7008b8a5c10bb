import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';

const groups = z.array(z.array(z.string().min(2)).min(2));

/**
 * Groups of words that mean the same to those who search.
 *
 * @throws When the file is no list of such groups.
 */
export function readSynonyms(): string[][] {
  return groups.parse(parse(readFileSync(new URL('synonyms.yaml', import.meta.url), 'utf8')));
}
