import { addressOf, isImmutable, isLeftOut } from './list.ts';

/** What matters of a request. */
export interface Asked {
  method: string;
  url: string;
  mode: string;
  /** Whether it is for a part of a file, which a cache cannot answer. */
  isRange: boolean;
}

/**
 * How a request is answered. `untouched`: as if there were no worker. `kept-first`: from the
 * device, because the content of this address never changes. `network-first`: from the host,
 * and from the device where the host does not answer.
 */
export type Way = 'untouched' | 'kept-first' | 'network-first';

/**
 * Decides how a request is answered. It has to be said at once, before any cache can be asked;
 * what is kept is known by its address.
 *
 * Pages come from the host first, so that a reader with a network never sees an old one. So do
 * the other files that keep their name, such as `search.json`: a page from the host would not
 * understand those of an older version.
 *
 * @param asked The request.
 * @param scope Whole address of the site's base.
 */
export function wayOf({ method, url, mode, isRange }: Asked, scope: string): Way {
  const address = addressIn(url, scope);
  if (method !== 'GET' || isRange || address === undefined) return 'untouched';
  // Also a page that is not kept: without a network it is answered by one that says so.
  if (mode === 'navigate') return 'network-first';
  if (isLeftOut(address)) return 'untouched';
  return isImmutable(address) ? 'kept-first' : 'network-first';
}

/**
 * The address that a request is for, below the site's base; undefined outside of the site.
 * A static host ignores queries, so these do too: `search/?q=…`, `pagefind.js?try=1`.
 */
export function addressIn(url: string, scope: string): string | undefined {
  const { origin, pathname } = new URL(url);
  const site = new URL(scope);
  if (origin !== site.origin || !pathname.startsWith(site.pathname)) return undefined;
  return addressOf(pathname.slice(site.pathname.length));
}

/** What `links.json` says of a published address. */
export interface PublishedLink {
  kind: string;
  id: string;
  leadsTo: string;
}

/**
 * Where the permanent address of a section leads, below the site's base; undefined for any
 * other address, and for sections that are not known.
 */
export function forwardOf(address: string, links: readonly PublishedLink[]): string | undefined {
  const id = sectionIn(address);
  return links.find((link) => link.kind === 'section' && link.id === id)?.leadsTo;
}

/** The section in `s/<section>/`. */
export function sectionIn(address: string): string | undefined {
  return /^s\/([^/]+)\/?$/.exec(address)?.[1];
}
