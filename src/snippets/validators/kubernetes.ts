import { packageVersion } from '../engines/versions.ts';
import { validate as yamlProblems } from './yaml.ts';

export const name = 'kubernetes-models';
export const version = packageVersion(name);
export const reach =
  'Each document fits the schema that the package holds for its kind in a stable API version, with the fields of Kubernetes 1.33 and no unknown ones; custom resources, rules between fields or objects (labels, ports, names) and admission policies are not checked.';

/** One object of the document: its keys, and those that the schema asked for. */
interface Reading {
  path: string;
  keys: string[];
  read: Set<string>;
}

/** A copy that notes which keys are read: the compiled schemas read every key they know, and pass over the others in silence. */
function recorded(value: unknown, path: string, readings: Reading[]): unknown {
  if (Array.isArray(value)) return value.map((item, index) => recorded(item, `${path}/${index}`, readings));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, child]) => [key, recorded(child, `${path}/${key}`, readings)] as const);
  const read = new Set<string>();
  readings.push({ path, keys: entries.map(([key]) => key), read });
  return new Proxy(Object.fromEntries(entries), {
    get(target, key) {
      read.add(String(key));
      return target[String(key)];
    },
  });
}

/** What keeps one document from being an object of a kind and version that the package knows. */
async function problemsOf(document: unknown): Promise<string[]> {
  const { apiVersion, kind } = (document ?? {}) as { apiVersion?: unknown; kind?: unknown };
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return ['A document has no apiVersion and kind.'];
  if (!/^([a-z0-9.]+\/)?v\d+$/.test(apiVersion)) return [`${apiVersion} is not a stable API version.`];
  const models = (await import(`kubernetes-models/${apiVersion}`).catch(() => ({}))) as Record<string, { kind?: string; prototype: { validate(): void } }>;
  const model = models[kind];
  if (model?.kind !== kind) return [`The package has no ${kind} of ${apiVersion}.`];

  const readings: Reading[] = [];
  const problems: string[] = [];
  try {
    model.prototype.validate.call(recorded(document, '', readings));
  } catch (error) {
    const { errors } = error as { errors?: { instancePath: string; message?: string }[] };
    if (errors === undefined) throw error;
    problems.push(...errors.map(({ instancePath, message }) => `${kind} ${instancePath || '/'} ${message}.`));
  }
  // An object of which nothing was read is free in form, or stands under a key that is unknown itself.
  for (const { path, keys, read } of readings.filter((reading) => reading.read.size > 0)) {
    problems.push(...keys.filter((key) => !read.has(key)).map((key) => `${kind} ${path}/${key} is no field of the schema.`));
  }
  return problems;
}

/** What keeps the YAML documents in a text from being Kubernetes objects. */
export async function validate(text: string): Promise<string[]> {
  const malformed = await yamlProblems(text);
  if (malformed.length > 0) return malformed;
  const { parseAllDocuments } = await import('yaml');
  return (await Promise.all(parseAllDocuments(text).map((document) => problemsOf(document.toJS())))).flat();
}
