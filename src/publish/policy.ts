import { createHash } from 'node:crypto';

/** Hashes of a page's inline scripts, as they stand in a policy: `'sha256-…'`. */
export type ScriptHashes = readonly string[];

/**
 * The hashes of all inline scripts of a page. Data blocks such as JSON are no scripts to a
 * browser and need none.
 *
 * @param html A whole page.
 */
export function inlineScriptHashes(html: string): ScriptHashes {
  const hashes = new Set<string>();
  for (const [, attributes = '', code = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (code === '' || /\ssrc=/.test(attributes) || /type="?(application\/|speculationrules)/.test(attributes)) continue;
    hashes.add(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  }
  return [...hashes].sort();
}

/**
 * The Content-Security-Policy of a page. Scripts are the site's own files and the inline ones
 * with these hashes. `wasm-unsafe-eval` is what WebAssembly needs (search and SQL in the
 * browser); it allows no script. Styles may be inline, because highlighted code carries its
 * colors as style attributes.
 *
 * @param hashes Hashes of inline scripts.
 */
export function policy(hashes: ScriptHashes): string {
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
}

/**
 * Puts a page's policy into its head, right after the character set, so that it governs
 * everything that follows.
 *
 * @param html A whole page.
 * @throws When the page has no `<meta charset>`.
 */
export function withPolicy(html: string): string {
  const at = /<meta charset="?utf-8"?\s*\/?>/i.exec(html);
  if (!at) throw new Error('The page has no <meta charset="utf-8">.');
  const end = at.index + at[0].length;
  return `${html.slice(0, end)}<meta http-equiv="content-security-policy" content="${policy(inlineScriptHashes(html))}">${html.slice(end)}`;
}
