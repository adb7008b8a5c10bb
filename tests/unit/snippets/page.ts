import { collect } from '../../../src/snippets/collect.ts';
import type { Block } from '../../../src/snippets/block.ts';

/** The MDX of a fence, with an output when one is given. */
export function fence(info: string, code: string, output?: string): string {
  const shown = output === undefined ? '' : `\n\n\`\`\`text output\n${output}\n\`\`\``;
  return `\`\`\`${info}\n${code}\n\`\`\`${shown}\n`;
}

/** The one block of a page that consists of this fence. */
export function blockOf(info: string, code: string): Block {
  return collect(fence(info, code), 'page.mdx').blocks[0]!;
}
