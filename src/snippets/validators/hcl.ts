import { packageVersion } from '../engines/versions.ts';

export const name = '@cdktn/hcl2json';
export const version = packageVersion(name);
export const reach =
  'The text is well-formed HCL, and no block sets an argument twice; whether its resource types, arguments, references and values exist is not checked, and no plan is made.';

/** The file name that the parser puts before each of its positions. */
const file = 'main.tf';

/** Syntax errors in a configuration in HCL, each with its line. */
export async function validate(text: string): Promise<string[]> {
  const { parse } = await import('@cdktn/hcl2json');
  try {
    const parsed = (await parse(file, text)) as object;
    return Object.keys(parsed).length === 0 ? ['There is neither a block nor an argument.'] : [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // One text holds all problems: "parse config: [main.tf:2,7-3,1: Invalid expression; Expected the start. main.tf:4,1-2: …]".
    const problems = [...message.matchAll(/main\.tf:(\d+),[\d,-]+: (.+?)(?= main\.tf:\d+,[\d,-]+: |\]$|$)/gs)];
    if (problems.length === 0) return [message];
    // The first sentence says what is wrong, the others how to mend it.
    return problems
      .map(([, line, problem]) => ({ line: Number(line), problem: problem!.replace(/(?<=\.)\s.*/s, '').replace(/main\.tf:(\d+),[\d,-]+/, 'line $1') }))
      .sort((a, b) => a.line - b.line)
      .map(({ line, problem }) => `Line ${line}: ${problem}`);
  }
}
