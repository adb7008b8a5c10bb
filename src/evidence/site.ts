import { parseEvidence, type LoadedEvidence } from './load.ts';
import type { Recorded, TextFile } from './parse-record.ts';

const sourceFiles = import.meta.glob<string>('/src/content/sources/*', { query: '?raw', import: 'default', eager: true });
const factFiles = import.meta.glob<string>('/src/content/facts/*', { query: '?raw', import: 'default', eager: true });

let loaded: LoadedEvidence | undefined;

/** The site's sources and facts, for components and pages. */
export function siteEvidence(): LoadedEvidence {
  return (loaded ??= parseEvidence(textFiles(sourceFiles), textFiles(factFiles)));
}

/** The day of the build, YYYY-MM-DD: what facts are stale is decided against it. */
export function buildDay(): string {
  return new Date().toISOString().slice(0, 10);
}

/**
 * The record of an id that a page uses.
 *
 * @throws When there is none. The content check reports this with its line
 *         before a build; in development this is what the author sees.
 */
export function recordOf<T>(records: Map<string, Recorded<T>>, kind: 'source' | 'fact', id: string): Recorded<T> {
  const record = records.get(id);
  if (!record) throw new Error(`There is no valid ${kind} "${id}": look at src/content/${kind}s/${id}.yaml.`);
  return record;
}

/** What the Markdown plugin `citationNumbers` adds to `<Cite>` and `<Fact>`. */
export interface Placed {
  page: string;
  /** Position among the uses of the page, from 1. */
  place: string;
  /** Number of the source on the page, from 1. */
  number: string;
}

/**
 * The same as numbers.
 *
 * @throws When the plugin did not run, which is a mistake of the site and not of a page.
 */
export function placed({ page, place, number }: Partial<Placed>): { page: string; place: number; number: number } {
  if (!page || !place || !number) throw new Error('Add citationNumbers(contentRoot) of src/evidence/ to the Markdown plugins, before the imports.');
  return { page, place: Number(place), number: Number(number) };
}

function textFiles(files: Record<string, string>): TextFile[] {
  return Object.entries(files).map(([path, text]) => ({ file: path.slice(1), text }));
}
