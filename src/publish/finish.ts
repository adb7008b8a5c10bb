import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPages } from './built-pages.ts';
import { headersFile, nginxFile } from './host-headers.ts';
import { deadLinks } from './link-check.ts';
import { inlineScriptHashes, withPolicy } from './policy.ts';

/**
 * Makes what can only be made from the finished pages: the policy of each, the header files
 * for hosts, and the check that every link arrives.
 *
 * @param folder The output folder.
 * @param base   Base path of the site.
 * @throws When a link of a built page leads nowhere; the message lists them all.
 */
export function finishBuild(folder: string, base: string): void {
  const pages = builtPages(folder);
  const dead = deadLinks(pages, folder, base);
  if (dead.length > 0) {
    const lines = dead.map(({ page, href, problem }) => `  ${page}: ${href}: ${problem}`);
    throw new Error(`Links of the built site lead nowhere:\n${lines.join('\n')}`);
  }
  const hashes = new Set<string>();
  for (const { file, html } of pages) {
    for (const hash of inlineScriptHashes(html)) hashes.add(hash);
    writeFileSync(file, withPolicy(html));
  }
  const all = [...hashes].sort();
  writeFileSync(join(folder, '_headers'), headersFile(all, base));
  writeFileSync(join(folder, 'nginx-headers.conf'), nginxFile(all));
}
