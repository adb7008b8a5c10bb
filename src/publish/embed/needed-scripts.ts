import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { attribute, elementsIn, hasClass, textOf, type Element } from '../html-tree.ts';

/**
 * The scripts of a page that one of its sections needs: those that name a custom element of the
 * section, and the one of code blocks where it has any.
 *
 * @param scripts Scripts of the page's text.
 * @param blocks  The section.
 * @param folder  The built site, in which the scripts' files are.
 * @param base    Base path of the site.
 */
export function neededScripts(scripts: readonly Element[], blocks: readonly Element[], folder: string, base: string): Element[] {
  const elements = blocks.flatMap((block) => [block, ...elementsIn(block)]);
  const tags = [...new Set(elements.map(({ tagName }) => tagName))].filter((tag) => tag.includes('-'));
  const hasCode = elements.some((element) => hasClass(element, 'expressive-code'));
  return scripts.filter((script) => {
    const src = attribute(script, 'src');
    if (src !== undefined && /\/ec\.[^/]+\.js$/.test(src)) return hasCode;
    const code = src === undefined ? textOf(script) : codeOf(join(folder, src.slice(base.length)));
    return tags.some((tag) => ['"', "'", '`'].some((quote) => code.includes(quote + tag + quote)));
  });
}

/** A script's file together with those it imports before it runs. */
function codeOf(file: string, seen = new Set<string>()): string {
  if (seen.has(file) || !existsSync(file)) return '';
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  const imported = Array.from(code.matchAll(/(?:^|[;}\s])import(?:[^'"()]*?from)?\s*["'](\.[^"']+)["']/g), ([, path = '']) => join(dirname(file), path));
  return [code, ...imported.map((path) => codeOf(path, seen))].join('\n');
}
