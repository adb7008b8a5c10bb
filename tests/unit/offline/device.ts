import { hashOf, type OfflineList } from '../../../src/offline/list.ts';

/* A device and a host in memory: as much of caches and `fetch` as keeping uses. */

const origin = 'https://docs.example';
const pathOf = (asked: RequestInfo | URL) => new URL(asked instanceof Request ? asked.url : String(asked), origin).pathname;

/** What keeping uses of a cache. */
class MemoryCache {
  readonly entries = new Map<string, Response>();
  /** Entries that still fit. */
  room = Infinity;

  async put(asked: string, response: Response): Promise<void> {
    if (this.entries.size >= this.room) throw new DOMException('No room.', 'QuotaExceededError');
    this.entries.set(pathOf(asked), response.clone());
  }

  async keys(): Promise<Request[]> {
    return [...this.entries.keys()].map((path) => new Request(origin + path));
  }
}

/** The caches of an origin. */
export class MemoryCaches {
  readonly all = new Map<string, MemoryCache>();
  /** Entries that fit into each. */
  room = Infinity;

  async open(name: string): Promise<MemoryCache> {
    const cache = this.all.get(name) ?? new MemoryCache();
    cache.room = this.room;
    this.all.set(name, cache);
    return cache;
  }

  async keys(): Promise<string[]> {
    return [...this.all.keys()];
  }

  async delete(name: string): Promise<boolean> {
    return this.all.delete(name);
  }

  async match(asked: string, { cacheName }: { cacheName: string }): Promise<Response | undefined> {
    return this.all.get(cacheName)?.entries.get(pathOf(asked))?.clone();
  }

  /** The files of a version by their path, as text. */
  async read(name: string): Promise<Record<string, string>> {
    const entries = [...(this.all.get(name)?.entries ?? [])];
    return Object.fromEntries(await Promise.all(entries.map(async ([path, response]) => [path, await response.clone().text()] as const)));
  }
}

/** A host of files by their path. */
export class MemoryHost {
  readonly files = new Map<string, string | Response | Error>();
  readonly asked: string[] = [];

  readonly fetch = async (url: string, { signal }: RequestInit = {}): Promise<Response> => {
    this.asked.push(url);
    await Promise.resolve();
    signal?.throwIfAborted();
    const found = this.files.get(url);
    if (found instanceof Error) throw found;
    if (found instanceof Response) return found.clone();
    return found === undefined ? new Response('', { status: 404 }) : new Response(found, { headers: { 'content-type': 'text/plain', vary: 'Accept-Encoding' } });
  };
}

/** The list of some files, by address. */
export async function listOf(version: string, files: Readonly<Record<string, string>>): Promise<OfflineList> {
  const entries = await Promise.all(
    Object.entries(files).map(async ([address, text]) => [address, [await hashOf(new TextEncoder().encode(text)), text.length]] as const),
  );
  const bytes = Object.values(files).reduce((sum, { length }) => sum + length, 0);
  return { version, built: '2026-11-25T12:00:00Z', bytes, files: Object.fromEntries(entries) };
}
