/** The two settings that a host changes. Everything else follows from the content. */
export interface SiteSettings {
  /** Origin for the addresses that must be absolute: canonical, `og:*`, the sitemap. */
  origin: string;
  /** Path the site stands under, with a slash at both ends. */
  base: string;
}

/**
 * Reads the settings from the environment.
 *
 * @param env `SITE_ORIGIN` (default `https://backend-roadmap.example`) and `BASE_PATH` (default `/`).
 * @throws When the origin is not an http or https origin, or the base path has characters that need escaping.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): SiteSettings {
  const origin = env['SITE_ORIGIN'] ?? 'https://backend-roadmap.example';
  if (!/^https?:\/\/[^/?#]+$/.test(origin)) throw new Error(`SITE_ORIGIN must look like https://docs.example.com, not "${origin}".`);
  const base = `/${(env['BASE_PATH'] ?? '/').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  if (!/^\/([\w.-]+\/)*$/.test(base)) throw new Error(`BASE_PATH must look like /roadmap/, not "${base}".`);
  return { origin, base };
}
