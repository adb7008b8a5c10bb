/** The words after a fence's language: `name`, `name=value`, `name="value"`. A bare word has the value `true`. */
export type FenceOptions = Record<string, string | true>;

/** Line ranges, marked text and regular expressions are Expressive Code's, not ours. */
const marker = String.raw`\{[^}]*\}|"[^"]*"|'[^']*'|/[^/]*/`;
const option = String.raw`([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|(\{[^}]*\}|\S+)))?`;

/** Reads the words after a fence's language. */
export function parseFenceOptions(meta: string): FenceOptions {
  const options: FenceOptions = {};
  for (const [, name, double, single, bare] of meta.matchAll(new RegExp(`${marker}|${option}`, 'g')))
    if (name !== undefined) options[name] = double ?? single ?? bare ?? true;
  return options;
}
