import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'astro/zod';
import { AuthorError, nearest, type MessageId } from '../author-errors/index.ts';

/** A record as it stands in its file. */
export interface Recorded<T> {
  id: string;
  /** Path relative to the project's root. */
  file: string;
  data: T;
  /** Line of each top-level field, counted from 1. */
  lines: Record<string, number>;
}

/** A file's path, relative to the project's root, and what it contains. */
export interface TextFile {
  file: string;
  text: string;
}

/** What reading one file gave: a record, or every reason why there is none. */
export interface ParsedRecord<T> {
  record?: Recorded<T>;
  errors: AuthorError[];
}

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads one YAML record strictly.
 *
 * Scalars other than `true` and `false` stay as written, so that a version
 * 1.10 or a volume 07 does not turn into a number.
 *
 * @param schema  A strict object schema.
 * @param message The row of the message table for what is wrong with it.
 */
export function parseRecord<T>(source: TextFile, schema: z.ZodType<T>, message: MessageId): ParsedRecord<T> {
  const id = source.file.split('/').at(-1)!.replace(/\.[^.]*$/, '');
  const problemAt = (line: number, problem: string) => new AuthorError(message, { file: source.file, line }, { id, problem });
  if (!source.file.endsWith('.yaml')) return { errors: [problemAt(1, 'the file name must end in .yaml')] };
  if (!idPattern.test(id)) return { errors: [problemAt(1, 'the file name must be lower-case words joined by hyphens')] };

  const counter = new LineCounter();
  const document = parseDocument(source.text, { schema: 'failsafe', customTags: ['bool'], lineCounter: counter });
  if (document.errors.length > 0) {
    return { errors: document.errors.map((error) => problemAt(error.linePos?.[0].line ?? 1, error.message.split('\n')[0]!)) };
  }
  const lines = fieldLines(document, counter);
  const raw: unknown = document.toJS();
  const result = schema.safeParse(raw);
  if (result.success) return { record: { id, file: source.file, data: result.data, lines }, errors: [] };
  const problems = result.error.issues.flatMap((issue) => describeIssue(issue, raw, schema));
  return { errors: problems.map(({ field, problem }) => problemAt(lines[field] ?? 1, problem)) };
}

function fieldLines(document: Document, counter: LineCounter): Record<string, number> {
  const lines: Record<string, number> = {};
  const root = document.contents;
  if (!root || !('items' in root)) return lines;
  for (const item of root.items) {
    const key = (item as { key?: { value?: unknown; range?: [number, number, number] } }).key;
    if (typeof key?.value === 'string' && key.range) lines[key.value] = counter.linePos(key.range[0]).line;
  }
  return lines;
}

function describeIssue(issue: z.core.$ZodIssue, raw: unknown, schema: z.ZodType): { field: string; problem: string }[] {
  const path = issue.path.map(String);
  const field = path[0] ?? '';
  if (issue.code === 'unrecognized_keys' && path.length === 0) {
    const known = 'shape' in schema ? Object.keys(schema.shape as object) : [];
    return issue.keys.map((key) => ({ field: key, problem: `there is no field "${key}"; the nearest is "${nearest(key, known)}"` }));
  }
  if (path.length === 0) return [{ field, problem: issue.message }];
  const missing = issue.code !== 'custom' && valueAt(raw, path) === undefined;
  return [{ field, problem: missing ? `the field "${path.join('.')}" is missing` : `${path.join('.')}: ${issue.message}` }];
}

function valueAt(value: unknown, path: string[]): unknown {
  return path.reduce((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
}
