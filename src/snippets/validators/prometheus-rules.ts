import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../paths.ts';
import { syntaxProblems } from './promql.ts';

export const name = '@prometheus-io/lezer-promql';
export const version = (JSON.parse(readFileSync(join(projectRoot, 'node_modules/@prometheus-io/lezer-promql/package.json'), 'utf8')) as { version: string }).version;
export const reach =
  'The YAML is a file of rule groups with known keys only, and each `expr` parses by the grammar of the editor in Prometheus; durations, templates, types and whether the metrics exist are not checked.';

const keys = {
  file: ['groups'],
  group: ['name', 'interval', 'limit', 'query_offset', 'labels', 'rules'],
  record: ['record', 'expr', 'labels'],
  alert: ['alert', 'expr', 'for', 'keep_firing_for', 'labels', 'annotations'],
};

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function unknownKeys(object: object, known: string[], place: string): string[] {
  return Object.keys(object).filter((key) => !known.includes(key)).map((key) => `${place} has the unknown key ${key}.`);
}

/** What keeps a text from being a Prometheus rule file whose expressions parse. */
export async function validate(text: string): Promise<string[]> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text);
  if (document.errors.length > 0) return document.errors.map(({ message }) => message.split('\n')[0]!);
  const file = document.toJS() as unknown;
  if (!isMapping(file) || !Array.isArray(file['groups']) || file['groups'].length === 0) return ['There are no groups.'];

  const problems = unknownKeys(file, keys.file, 'The file');
  const names = new Set<string>();
  for (const group of file['groups'] as unknown[]) {
    if (!isMapping(group) || typeof group['name'] !== 'string') {
      problems.push('A group has no name.');
      continue;
    }
    const place = `Group ${group['name']}`;
    if (names.has(group['name'])) problems.push(`${place} stands twice in the file.`);
    names.add(group['name']);
    problems.push(...unknownKeys(group, keys.group, place));
    const rules: unknown[] = Array.isArray(group['rules']) ? group['rules'] : [];
    if (rules.length === 0) problems.push(`${place} has no rules.`);
    for (const rule of rules) {
      const kind = isMapping(rule) && 'record' in rule ? 'record' : 'alert';
      const ruleName = isMapping(rule) ? rule[kind] : undefined;
      if (!isMapping(rule) || typeof ruleName !== 'string' || typeof rule['expr'] !== 'string') {
        problems.push(`${place} has a rule without a name or without an expression.`);
        continue;
      }
      problems.push(...unknownKeys(rule, keys[kind], `Rule ${ruleName}`));
      problems.push(...(await syntaxProblems(rule['expr'])).map((problem) => `Rule ${ruleName} ${problem}`));
    }
  }
  return problems;
}
