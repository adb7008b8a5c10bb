import { packageVersion } from '../engines/versions.ts';

export const name = '@prometheus-io/lezer-promql';
export const version = packageVersion(name);
export const reach =
  'Each expression, set off by empty lines, parses by the grammar of the editor in Prometheus, which knows the names of all functions; types, arguments and whether the metrics exist are not checked.';

/** The first place at which an expression leaves the grammar, as the rest of a sentence; none when it parses. */
export async function syntaxProblems(expression: string): Promise<string[]> {
  const { parser } = await import('@prometheus-io/lezer-promql');
  const problems: string[] = [];
  parser.parse(expression).iterate({
    enter: ({ type, from }) => {
      if (!type.isError || problems.length > 0) return;
      const line = expression.slice(0, from).split('\n').length;
      const rest = expression.slice(from, from + 20);
      problems.push(`does not parse in its line ${line}, at ${rest.trim() === '' ? 'its end' : JSON.stringify(rest)}.`);
    },
  });
  return problems;
}

/** What keeps the PromQL expressions in a text, separated by empty lines, from being expressions of the grammar. */
export async function validate(text: string): Promise<string[]> {
  const expressions = text.split(/\n\s*\n/).filter((part) => part.replaceAll(/^\s*#.*$/gm, '').trim() !== '');
  if (expressions.length === 0) return ['There is no expression.'];
  const problems = await Promise.all(expressions.map(async (expression, index) =>
    (await syntaxProblems(expression)).map((problem) => `Expression ${index + 1} ${problem}`)));
  return problems.flat();
}
