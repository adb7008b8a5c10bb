import type { Page } from '../catalog/index.ts';
import { citationsOf, numberSources, type Evidence } from '../evidence/index.ts';
import type { Finding } from './finding.ts';

/** Different sources below which claims of a topic stand unsupported. */
export const fewestSources = 5;

/**
 * A topic rests on at least {@link fewestSources} different sources, cited or
 * behind its facts, and more than half of them are primary. Ids without a
 * source do not count; the build reports them.
 */
export function findWeakSourcing(page: Page, { sources, facts }: Evidence): Finding[] {
  const cited = numberSources(citationsOf(page.source).uses, (id) => facts.get(id)?.data.source).flatMap(({ id }) => sources.get(id) ?? []);
  const primary = cited.filter(({ data }) => data.primary).length;
  const finding = (message: string) => ({ file: page.file, line: 1, message });
  const few = finding(`the page rests on ${cited.length} different sources; a finished one has at least ${fewestSources}`);
  const secondary = finding(`only ${primary} of ${cited.length} sources are primary; more than half must be`);
  return [...(cited.length < fewestSources ? [few] : []), ...(cited.length > 0 && primary * 2 <= cited.length ? [secondary] : [])];
}
