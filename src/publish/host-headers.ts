import { listAddress, workerAddress } from '../offline/list.ts';
import { policy, type ScriptHashes } from './policy.ts';

/** Headers that a host sends with every page, by name. */
function headers(hashes: ScriptHashes): [string, string][] {
  return [
    ['Content-Security-Policy', policy(hashes)],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ];
}

/**
 * A `_headers` file as Netlify and Cloudflare Pages read it. Files with a hash in their name
 * may be kept for a year. The service worker and its list are asked for each time, by the
 * copies of the site that such hosts spread over the world too: an old list beside new files
 * would stop every update.
 *
 * @param hashes Hashes of the inline scripts of all pages.
 * @param base   Base path of the site.
 */
export function headersFile(hashes: ScriptHashes, base: string): string {
  const all = headers(hashes).map(([name, value]) => `  ${name}: ${value}`);
  const fresh = [workerAddress, listAddress].flatMap((address) => ['', base + address, '  Cache-Control: no-cache']);
  return [`${base}*`, ...all, '', `${base}_astro/*`, '  Cache-Control: public, max-age=31536000, immutable', ...fresh, ''].join('\n');
}

/**
 * The same headers for an NGINX `server` block, to be included from it.
 *
 * @param hashes Hashes of the inline scripts of all pages.
 */
export function nginxFile(hashes: ScriptHashes): string {
  return headers(hashes).map(([name, value]) => `add_header ${name} "${value}" always;\n`).join('');
}
