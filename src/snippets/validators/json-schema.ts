import { packageVersion } from '../engines/versions.ts';

export const name = 'Ajv';
export const version = packageVersion('ajv');
export const reach =
  'The document is a JSON Schema of draft 2020-12 without unknown keywords, and compiles; formats and references to other documents are not followed.';

/** Problems that keep the text from being a JSON Schema of draft 2020-12. */
export async function validate(text: string): Promise<string[]> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const ajv = new Ajv2020({ allErrors: true, strict: true, validateFormats: false });
  try {
    ajv.compile(JSON.parse(text) as object);
    return [];
  } catch (error) {
    return [`${(error as Error).message}.`];
  }
}
