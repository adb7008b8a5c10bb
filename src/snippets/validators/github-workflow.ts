import { registerHooks } from 'node:module';
import { packageVersion } from '../engines/versions.ts';

export const name = '@actions/workflow-parser';
export const version = packageVersion(name);
export const reach =
  "Keys, events, permissions, schedules, the jobs named under needs, and the syntax, functions and contexts of expressions are checked; that an action, its inputs, a runner, a secret or a property of a context exists, how a step's uses names an action, and what run executes are not.";

type Parser = typeof import('@actions/workflow-parser');

/** The package, which imports its schema as JSON without saying so: bundlers accept that, Node does not. */
async function load(): Promise<Parser> {
  const hooks = registerHooks({
    load: (url, context, next) =>
      next(url, /\/@actions\/workflow-parser\/.*\.json$/.test(url) ? { ...context, importAttributes: { type: 'json' } } : context),
  });
  try {
    return await import('@actions/workflow-parser');
  } finally {
    hooks.deregister();
  }
}

/** What GitHub's parser finds wrong in a workflow, each with its place. */
export async function validate(text: string): Promise<string[]> {
  const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = await load();
  const { context, value } = parseWorkflow({ name: 'workflow', content: text }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ rawMessage, range }) => {
    const message = rawMessage.split('\n')[0]!.replace(/ at line \d+, column \d+:$/, '');
    return `${range === undefined ? '' : `Line ${range.start.line}: `}${message.replace(/\.?$/, '.')}`;
  });
}
