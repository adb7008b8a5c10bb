/**
 * A cache in memory, filled when a request misses.
 *
 * An entry ends by its age (`ttl`: room for all keys, each entry is dropped a fixed time
 * after it was fetched) or by lack of room (`lru`: entries never age, and the one unused
 * for longest makes room). A fetch from the origin takes a while. Meanwhile others who
 * want the key either wait for it (single-flight) or fetch it as well. Of several fetches
 * the first answer is kept and those that were under way by then are not.
 */
export interface Rules {
  ends: 'ttl' | 'lru';
  /** Milliseconds that an entry lives under `ttl`. */
  ttlMs: number;
  /** Entries there is room for under `lru`, at least 1. */
  room: number;
  /** Milliseconds that a fetch takes. */
  fetchMs: number;
  singleFlight: boolean;
}

/** `hit`: answered from the cache; `miss`: fetched; `joined`: waited for someone's fetch. */
export type Outcome = 'hit' | 'miss' | 'joined';

interface Fetch {
  key: number;
  begun: number;
  done: number;
}

export interface Store {
  /** When each entry was stored, by key; the one used longest ago stands first. */
  entries: Map<number, number>;
  /** Fetches under way, the oldest first. */
  fetches: Fetch[];
}

export const startStore = (): Store => ({ entries: new Map(), fetches: [] });

/** A request for a key. Changes the store. Time may not go back. */
export function ask(store: Store, key: number, now: number, rules: Rules): Outcome {
  settle(store, now, rules);
  const storedAt = store.entries.get(key);
  if (storedAt !== undefined && (rules.ends === 'lru' || now < storedAt + rules.ttlMs)) {
    if (rules.ends === 'lru') {
      store.entries.delete(key);
      store.entries.set(key, storedAt);
    }
    return 'hit';
  }
  if (rules.singleFlight && store.fetches.some((fetch) => fetch.key === key)) return 'joined';
  store.fetches.push({ key, begun: now, done: now + rules.fetchMs });
  return 'miss';
}

/** Stores the answers that have come by now. All fetches take equally long, so they end in order. */
export function settle({ entries, fetches }: Store, now: number, rules: Rules): void {
  while (fetches.length && fetches[0]!.done <= now) {
    const { key, begun, done } = fetches.shift()!;
    const storedAt = entries.get(key);
    if (storedAt !== undefined && storedAt > begun) continue;
    entries.delete(key);
    entries.set(key, done);
    if (rules.ends === 'lru' && entries.size > rules.room) entries.delete(entries.keys().next().value!);
  }
}
