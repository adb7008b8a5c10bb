import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { plannedSchema, type PlannedTopic } from '../roadmap/index.ts';
import type { Page } from './page.ts';
import { readPage } from './read-page.ts';

/** Everything the content folder holds, read once. */
export interface Catalog {
  pages: readonly Page[];
  planned: readonly PlannedTopic[];
  /** Path of the list of planned topics, for messages. */
  plannedFile: string;
  /** Pages whose MDX does not parse, with the parser's message. */
  unreadable: readonly { file: string; line: number; problem: string }[];
}

/**
 * Reads all pages and the list of planned topics.
 *
 * @param contentRoot Folder that holds `docs/` and, while topics are missing, `planned.yaml`.
 * @param projectRoot Folder that paths in messages are relative to.
 * @throws When the list of planned topics is malformed.
 */
export function readCatalog(contentRoot: string, projectRoot: string): Catalog {
  const docs = join(contentRoot, 'docs');
  const pages: Page[] = [];
  const unreadable: { file: string; line: number; problem: string }[] = [];
  for (const path of mdxFiles(docs)) {
    const file = posix(relative(projectRoot, join(docs, path)));
    try {
      pages.push(readPage(readFileSync(join(docs, path), 'utf8'), posix(path), file));
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      unreadable.push({ file, line: Number(/(\d+):\d+/.exec(problem)?.[1] ?? 1), problem });
    }
  }
  const plannedPath = join(contentRoot, 'planned.yaml');
  const plannedFile = posix(relative(projectRoot, plannedPath));
  return { pages, planned: readPlanned(plannedPath, plannedFile), plannedFile, unreadable };
}

function mdxFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return entries.filter((path) => path.endsWith('.mdx') && !path.split(sep).some((part) => part.startsWith('_'))).sort();
}

function readPlanned(path: string, file: string): PlannedTopic[] {
  if (!existsSync(path)) return [];
  try {
    return plannedSchema.array().parse(parse(readFileSync(path, 'utf8')) ?? []);
  } catch (error) {
    throw new Error(`${file} is not a list of planned topics: ${(error as Error).message}`, { cause: error });
  }
}

function posix(path: string): string {
  return path.split(sep).join('/');
}
