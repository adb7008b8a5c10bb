import { listAddress, type OfflineList } from './list.ts';

/* Versions of the site on the device, each in a cache of its own. */

/** A version on the device. */
export interface KeptVersion {
  /** Name of its cache. */
  name: string;
  /** Its list; undefined while files are missing, because the list is stored last. */
  list: OfflineList | undefined;
}

/** All sites of one host share its caches, so the names say which site they belong to. */
const prefix = (base: string) => `kept ${base} `;

/**
 * The name of a version's cache.
 *
 * @param base    Path that the site stands under, with a slash at both ends.
 * @param version Version of its list.
 */
export function cacheName(base: string, version: string): string {
  return prefix(base) + version;
}

/** The versions of a site on this device, complete or not. */
export async function keptVersions(base: string): Promise<KeptVersion[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix(base)));
  return Promise.all(names.map(async (name) => ({ name, list: await listIn(name, base) })));
}

/** A file of a version; undefined where it is not kept. It never makes an empty cache, as opening one would. */
export function keptFile(name: string, base: string, address: string): Promise<Response | undefined> {
  return caches.match(base + address, { cacheName: name });
}

/**
 * Deletes versions of a site.
 *
 * @param except Version that stays.
 */
export async function forgetVersions(base: string, except?: string): Promise<void> {
  const stays = except === undefined ? undefined : cacheName(base, except);
  const versions = await keptVersions(base);
  await Promise.all(versions.filter(({ name }) => name !== stays).map(({ name }) => caches.delete(name)));
}

async function listIn(name: string, base: string): Promise<OfflineList | undefined> {
  const response = await keptFile(name, base, listAddress);
  return response?.json() as Promise<OfflineList> | undefined;
}
