/* Searches that led to a page, kept in the reader's browser. */

const key = 'backend-roadmap-searches';
/** So many are kept. */
const most = 8;

/** The kept searches, the last one first; none where the browser keeps nothing. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Keeps a search, once, at the head of the others. */
export function rememberSearch(text: string): void {
  const wanted = text.trim();
  if (wanted === '') return;
  save([wanted, ...recentSearches().filter((other) => other.toLowerCase() !== wanted.toLowerCase())].slice(0, most));
}

/** Forgets them all. */
export function forgetSearches(): void {
  save([]);
}

function save(searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(searches));
  } catch {
    // A browser that keeps nothing has no recent searches.
  }
}
