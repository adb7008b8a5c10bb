import { changedFiles, hashOf, listAddress, type OfflineList } from './list.ts';
import { cacheName, keptFile, keptVersions, type KeptVersion } from './versions.ts';

/** The host has something else than its list says, or nothing. */
export class HostError extends Error {}

/** Files asked for at once: browsers open no more connections to one host without HTTP/2. */
const atOnce = 6;
/** Milliseconds before a file is asked for again that the network did not bring. */
const pause = 1_000;

/** The list of the version that the host has now. */
export async function fetchList(base: string): Promise<OfflineList> {
  const response = await fetch(base + listAddress, { cache: 'no-store' });
  if (!response.ok) throw new HostError(`The host answered ${response.status} for ${base}${listAddress}`);
  return (await response.json()) as OfflineList;
}

/**
 * Puts a version of the site on the device. What a version there already has is taken over;
 * only what changed is fetched. When anything fails, nothing of the new version stays and the
 * older one is as it was.
 *
 * @param list    The version.
 * @param base    Path that the site stands under, with a slash at both ends.
 * @param onSaved Hears the size of all files saved so far, after each.
 * @throws HostError when the host does not have what the list says, or what the browser throws: without a
 *   network a TypeError, without room a QuotaExceededError.
 */
export async function keepVersion(list: OfflineList, base: string, onSaved: (bytes: number) => void = () => {}): Promise<void> {
  const name = cacheName(base, list.version);
  const versions = await keptVersions(base);
  if (versions.some((version) => version.name === name && version.list)) return;
  const cache = await caches.open(name);
  // Left by an attempt that was cut short, for instance by closing the tab.
  const saved = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const take = takeFrom(versions, list, base);
  let bytes = 0;
  try {
    await inParallel(Object.entries(list.files), async ([address, [hash, size]], signal) => {
      if (!saved.has(base + address)) await cache.put(base + address, (await take(address)) ?? (await fetchFile(base + address, hash, signal)));
      onSaved((bytes += size));
    });
    // Stored last, it is the sign that nothing is missing.
    await cache.put(base + listAddress, Response.json(list));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

/** How to get a file from an older version, where it is the same. */
function takeFrom(versions: readonly KeptVersion[], { files }: OfflineList, base: string): (address: string) => Promise<Response | undefined> {
  const old = versions.find(({ list }) => list);
  const changed = new Set(changedFiles(old?.list?.files ?? {}, files));
  return async (address) => (old && !changed.has(address) ? keptFile(old.name, base, address) : undefined);
}

/**
 * A file from the host, made sure to be the one of the list: taken for unchanged later, a wrong
 * one would stay for ever. It is made anew because a page may not be answered with what a
 * redirect led to, and some hosts redirect `/404.html`.
 */
async function fetchFile(url: string, hash: string, signal: AbortSignal): Promise<Response> {
  const response = await fetchTwice(url, signal);
  if (!response.ok) throw new HostError(`The host answered ${response.status} for ${url}`);
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) !== hash) throw new HostError(`The host has another version of ${url} than its list says`);
  return new Response(bytes, { headers: { 'content-type': response.headers.get('content-type') ?? 'application/octet-stream' } });
}

/** Over a thousand requests, one that fails on a shaky line should not cost all others. */
async function fetchTwice(url: string, signal: AbortSignal): Promise<Response> {
  // What the browser still has from reading is used when the host says that it is unchanged.
  const init: RequestInit = { cache: 'no-cache', signal };
  try {
    return await fetch(url, init);
  } catch (error) {
    if (signal.aborted) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return fetch(url, init);
  }
}

/** Works on items, several at a time. The first failure stops all, and is thrown when all have stopped. */
async function inParallel<Item>(items: readonly Item[], work: (item: Item, signal: AbortSignal) => Promise<void>): Promise<void> {
  const queue = items.values();
  const stop = new AbortController();
  const lane = async () => {
    for (const item of queue) {
      if (stop.signal.aborted) return;
      await work(item, stop.signal).catch((error: unknown) => stop.abort(error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  stop.signal.throwIfAborted();
}
