import { packageVersion } from '../engines/versions.ts';

export const name = 'yaml';
export const version = packageVersion(name);
export const reach = 'The text is well-formed YAML 1.2 without duplicate keys; what the keys mean is not checked.';

/** Problems that make the text no YAML document; several documents may be separated by `---`. */
export async function validate(text: string): Promise<string[]> {
  const { parseAllDocuments } = await import('yaml');
  const documents = parseAllDocuments(text);
  // An empty text is an empty list of documents.
  if (documents.length === 0) return ['There is no document.'];
  return documents.flatMap(({ errors, warnings }) => [...errors, ...warnings].map(({ message }) => message.split('\n')[0]!));
}
