import { syntaxProblems } from './promql.ts';

export { name, version } from './promql.ts';
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
    if (isMapping(group) && typeof group['name'] === 'string') {
      if (names.has(group['name'])) problems.push(`Group ${group['name']} stands twice in the file.`);
      names.add(group['name']);
      problems.push(...(await groupProblems(group, `Group ${group['name']}`)));
    } else problems.push('A group has no name.');
  }
  return problems;
}

async function groupProblems(group: Record<string, unknown>, place: string): Promise<string[]> {
  const rules: unknown[] = Array.isArray(group['rules']) ? group['rules'] : [];
  const inRules = await Promise.all(rules.map((rule) => ruleProblems(rule, place)));
  return [...unknownKeys(group, keys.group, place), ...(rules.length === 0 ? [`${place} has no rules.`] : []), ...inRules.flat()];
}

async function ruleProblems(rule: unknown, place: string): Promise<string[]> {
  const kind = isMapping(rule) && 'record' in rule ? 'record' : 'alert';
  if (!isMapping(rule) || typeof rule[kind] !== 'string' || typeof rule['expr'] !== 'string') return [`${place} has a rule without a name or without an expression.`];
  const name = `Rule ${rule[kind]}`;
  return [...unknownKeys(rule, keys[kind], name), ...(await syntaxProblems(rule['expr'])).map((problem) => `${name} ${problem}`)];
}
