import type { Catalog } from './catalog.ts';

/** An address outside the site, and the places that link to it. */
export interface ExternalLink {
  url: string;
  /** `path:line` of each link. */
  places: readonly string[];
}

/** All external links of the pages, sorted by address. */
export function externalLinks({ pages }: Catalog): ExternalLink[] {
  const places = new Map<string, string[]>();
  for (const page of pages) {
    for (const { url, line } of page.links) {
      if (!/^https?:/.test(url)) continue;
      places.set(url, [...(places.get(url) ?? []), `${page.file}:${line}`]);
    }
  }
  return [...places].map(([url, at]) => ({ url, places: at })).sort((a, b) => a.url.localeCompare(b.url));
}
