/** A file that is kept: its hash, by which a later version knows whether it changed, and its size. */
export type KeptFile = readonly [hash: string, bytes: number];

/** What `offline.json` says: everything that belongs to one version of the kept site. */
export interface OfflineList {
  /** Hash over all files; the worker carries the same. */
  version: string;
  /** When the site was built, as an ISO date. */
  built: string;
  /** Size of all files together. */
  bytes: number;
  /** By address below the site's base: `cap-theorem/`, `search.json`; the home is empty. */
  files: Readonly<Record<string, KeptFile>>;
}

/** Address of the list, below the site's base. */
export const listAddress = 'offline.json';
/** Address of the worker, below the site's base: at its root, because a worker governs only what stands below it. */
export const workerAddress = 'sw.js';
/** The page about all this; it also answers for pages that are not kept. */
export const offlinePage = 'offline/';
/** What serves the addresses of sections: they are kept as one list instead of a page each. */
export const linksAddress = 'links.json';

const leftOut: readonly RegExp[] = [
  // For other sites: frames, the addresses of sections, preview pictures, diagrams as pixels.
  /^embed(?:\/|\.js$)/,
  /^s\//,
  /^og\//,
  /^d\/.*\.png$/,
  // The database of "Run here", which is as large as all the rest.
  /^_astro\/(?:pglite|initdb|vector\.tar|worker)-/,
  // For hosts, search engines and programs; no page links to them.
  /^(?:_headers|nginx-headers\.conf|robots\.txt|sitemap-.*\.xml)$/,
  /^(?:facts|sources)\.(?:schema\.)?json$/,
  // What does the keeping: browsers look after the worker, and each version carries its own list.
  /^(?:sw\.js|offline\.json)$/,
];

/** Files whose name changes with their content, so that one of this name can be no other. */
const named = /^(?:_astro\/|pagefind\/(?:fragment|index)\/|pagefind\/[^/]*\.pf_meta$)/;

/**
 * Whether a file is not kept. What this does not name is kept, so that a new kind of file is
 * never missed.
 *
 * @param address Address below the site's base.
 */
export function isLeftOut(address: string): boolean {
  return leftOut.some((pattern) => pattern.test(address));
}

/** Whether an address always has the same content. */
export function isImmutable(address: string): boolean {
  return named.test(address);
}

/**
 * The address that stands for a file: a page is asked for by its folder.
 *
 * @param path Path below the site's base, of a file or as in a request.
 */
export function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}

/**
 * The files of a version that another version does not have in the same form.
 *
 * @param before Files of the older version.
 * @param after  Files of the newer one.
 */
export function changedFiles(before: OfflineList['files'], after: OfflineList['files']): string[] {
  return Object.keys(after).filter((address) => before[address]?.[0] !== after[address]![0]);
}

/**
 * The short hash of a file, from SHA-256: 96 bits, which nobody has to fear to meet twice by chance.
 *
 * @param bytes Its content.
 */
export async function hashOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest.subarray(0, 12))).replaceAll('+', '-').replaceAll('/', '_');
}
