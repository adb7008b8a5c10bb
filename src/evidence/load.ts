import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { z } from 'astro/zod';
import { AuthorError, nearest, type MessageId } from '../author-errors/index.ts';
import { factSchema, type Fact } from './fact-schema.ts';
import { parseRecord, type Recorded, type TextFile } from './parse-record.ts';
import { sourceSchema, type Source } from './source-schema.ts';

/** All sources and facts of the site, by id. */
export interface Evidence {
  sources: Map<string, Recorded<Source>>;
  facts: Map<string, Recorded<Fact>>;
}

/** Evidence, and what is wrong with the files it was read from. */
export interface LoadedEvidence extends Evidence {
  errors: AuthorError[];
}

/**
 * Reads `sources/` and `facts/` under a content root.
 *
 * @param contentRoot Absolute path of the folder that holds both, usually `src/content`.
 * @param projectRoot Absolute path that the files of errors are relative to.
 */
export function loadEvidence(contentRoot: string, projectRoot: string): LoadedEvidence {
  const filesIn = (folder: string): TextFile[] => {
    const directory = join(contentRoot, folder);
    if (!existsSync(directory)) return [];
    const names = readdirSync(directory).filter((name) => !name.startsWith('.')).sort();
    return names.map((name) => {
      const path = join(directory, name);
      return { file: relative(projectRoot, path).split(sep).join('/'), text: readFileSync(path, 'utf8') };
    });
  };
  return parseEvidence(filesIn('sources'), filesIn('facts'));
}

/**
 * Reads sources and facts from the text of their files.
 *
 * A record that is not valid is left out and reported; a fact whose source does
 * not exist is kept and reported.
 */
export function parseEvidence(sourceFiles: TextFile[], factFiles: TextFile[]): LoadedEvidence {
  const errors: AuthorError[] = [];
  const sources = parseAll(sourceFiles, sourceSchema, 'source-invalid', errors);
  const facts = parseAll(factFiles, factSchema, 'fact-invalid', errors);
  for (const fact of facts.values()) {
    if (sources.has(fact.data.source) || sourceFiles.some(({ file }) => file.endsWith(`/${fact.data.source}.yaml`))) continue;
    const problem = `its source "${fact.data.source}" does not exist; the nearest is "${nearest(fact.data.source, sources.keys())}"`;
    errors.push(new AuthorError('fact-invalid', { file: fact.file, line: fact.lines.source ?? 1 }, { id: fact.id, problem }));
  }
  return { sources, facts, errors };
}

/**
 * The id of the source of one fact, read afresh from its file, so that a
 * running development server sees an edit.
 *
 * @returns undefined when there is no valid fact of that id.
 */
export function sourceOfFact(contentRoot: string, factId: string): string | undefined {
  const file = join(contentRoot, 'facts', `${factId}.yaml`);
  if (!existsSync(file)) return undefined;
  return parseRecord({ file, text: readFileSync(file, 'utf8') }, factSchema, 'fact-invalid').record?.data.source;
}

function parseAll<T>(files: TextFile[], schema: z.ZodType<T>, message: MessageId, errors: AuthorError[]): Map<string, Recorded<T>> {
  const records = new Map<string, Recorded<T>>();
  for (const file of files) {
    const parsed = parseRecord(file, schema, message);
    errors.push(...parsed.errors);
    if (parsed.record) records.set(parsed.record.id, parsed.record);
  }
  return records;
}
