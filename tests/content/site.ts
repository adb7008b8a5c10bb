import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { readCatalog } from '../../src/catalog/index.ts';
import { parsePlan, type Finding } from '../../src/content-rules/index.ts';
import { loadEvidence } from '../../src/evidence/index.ts';

const projectRoot = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const contentRoot = `${projectRoot}/src/content`;

/** The real content, read once a test file. */
export const catalog = readCatalog(contentRoot, projectRoot);
/** The pages that the rules are for: area landing pages and pages about the site have other shapes. */
export const topics = catalog.pages.filter(({ kind }) => kind === 'topic');
export const evidence = loadEvidence(contentRoot, projectRoot);
export const plan = parsePlan(readFileSync(new URL('plan.yaml', import.meta.url), 'utf8'));

/** Fails with one `path:line message` a row when there is any finding. */
export function expectNone(findings: readonly Finding[]): void {
  const rows = findings.map(({ file, line, message }) => `${file}:${line} ${message}`);
  if (rows.length > 0) expect.fail(rows.join('\n'));
}
