const base = import.meta.env.BASE_URL;

/**
 * The address of a page or file of this site, below the path the site stands under.
 *
 * @param path Path from the site's root, with or without a leading slash: `favicon.svg`.
 */
export function siteHref(path: string): string {
  return `${base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
}

/** The address of a topic's page. */
export function topicHref(slug: string): string {
  return siteHref(`${slug}/`);
}

/** The address of an area's landing page. */
export function areaHref(area: string): string {
  return siteHref(`areas/${area}/`);
}
