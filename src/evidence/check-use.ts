import { AuthorError, nearest } from '../author-errors/index.ts';
import { readCatalog } from '../catalog/index.ts';
import { citationsOf, type Use } from './citations.ts';
import { isStale } from './fact-schema.ts';
import { loadEvidence, type Evidence } from './load.ts';

/** A page to check: its file's path relative to the project's root, and the whole of its MDX. */
export interface SourcePage {
  file: string;
  source: string;
}

/** What to check, and when it is. */
export interface EvidenceCheck {
  /** Absolute path of the folder that holds `docs/`, `sources/` and `facts/`. */
  contentRoot: string;
  /** Absolute path that the files of errors are relative to. */
  projectRoot: string;
  /** YYYY-MM-DD. */
  today: string;
}

/**
 * Checks the sources and facts of a content root, and their use in its pages.
 *
 * A page that is not MDX is passed over, and then nothing is called unused,
 * because that page may use it.
 *
 * @returns Every mistake; stale facts are warnings.
 */
export function checkEvidence({ contentRoot, projectRoot, today }: EvidenceCheck): AuthorError[] {
  const evidence = loadEvidence(contentRoot, projectRoot);
  const { pages, unreadable } = readCatalog(contentRoot, projectRoot);
  const found = [...evidence.errors, ...checkUse(evidence, pages, today)];
  return unreadable.length === 0 ? found : found.filter(({ id }) => id !== 'source-unused' && id !== 'fact-unused');
}

/**
 * Compares what the pages cite with what there is to cite.
 *
 * @param evidence All valid sources and facts.
 * @param pages    All pages that may cite.
 * @param today    YYYY-MM-DD: facts to be checked again before it are reported.
 * @returns Unknown ids at the line of their use, records nobody uses, and
 *          stale facts (warnings: `isWarning`).
 * @throws What the MDX parser throws when a page is not MDX.
 */
export function checkUse(evidence: Evidence, pages: readonly SourcePage[], today: string): AuthorError[] {
  const errors: AuthorError[] = [];
  const usedSources = new Set<string>();
  const usedFacts = new Set<string>();
  for (const { file, source } of pages) {
    for (const use of citationsOf(source).uses) {
      const unknown = unknownUse(evidence, file, use);
      if (unknown) errors.push(unknown);
      (use.kind === 'cite' ? usedSources : usedFacts).add(use.id);
    }
  }
  for (const id of usedFacts) {
    const fact = evidence.facts.get(id);
    if (fact) usedSources.add(fact.data.source);
  }
  return [...errors, ...unusedRecords(evidence, usedSources, usedFacts), ...staleFacts(evidence, today)];
}

function unknownUse(evidence: Evidence, file: string, use: Use): AuthorError | undefined {
  const known = use.kind === 'cite' ? evidence.sources : evidence.facts;
  if (known.has(use.id)) return undefined;
  const message = use.kind === 'cite' ? 'source-unknown' : 'fact-unknown';
  return new AuthorError(message, { file, line: use.line }, { id: use.id, nearest: nearest(use.id, known.keys()) });
}

function unusedRecords({ sources, facts }: Evidence, usedSources: Set<string>, usedFacts: Set<string>): AuthorError[] {
  const unused = <T extends { id: string; file: string }>(records: Map<string, T>, used: Set<string>) =>
    [...records.values()].filter(({ id }) => !used.has(id));
  return [
    ...unused(sources, usedSources).map(({ id, file }) => new AuthorError('source-unused', { file, line: 1 }, { id })),
    ...unused(facts, usedFacts).map(({ id, file }) => new AuthorError('fact-unused', { file, line: 1 }, { id })),
  ];
}

function staleFacts({ facts }: Evidence, today: string): AuthorError[] {
  return [...facts.values()]
    .filter(({ data }) => isStale(data, today))
    .map(({ id, file, lines, data }) => new AuthorError('fact-stale', { file, line: lines.recheck ?? 1 }, { id, recheck: data.recheck }));
}
