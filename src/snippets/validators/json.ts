/** Node's own parser. */
export const name = 'JSON.parse of Node.js';
export const version = process.versions.node;
export const reach = 'The text is well-formed JSON; which fields it has, and whether they make sense, is not checked.';

/** Problems that make the text no JSON document. */
export async function validate(text: string): Promise<string[]> {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [`${(error as Error).message}.`];
  }
}
