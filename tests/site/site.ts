import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { dist } from './pages.ts';
import { serve, type HostOptions, type StaticHost } from './server.ts';

/** The widths that layouts are looked at, in CSS pixels. */
export const widths = { phone: 360, wide: 1280 } as const;

/** A browser and a host for the tests of one file. */
export interface Site {
  readonly host: StaticHost;
  readonly browser: Browser;
  /** The whole address of a path such as `/cap-theorem/`. */
  url(path: string): string;
  /** A tab in a fresh profile: nothing cached, nothing stored. It closes with the browser. */
  open(options?: TabOptions): Promise<Page>;
}

/** How a tab differs from a wide window in light colors. */
export interface TabOptions extends BrowserContextOptions {
  width?: number;
  height?: number;
}

/**
 * Serves the built site and starts a browser before the tests of a file, and ends both after.
 *
 * @param options What the host does differently from a plain one.
 */
export function useSite(options: HostOptions = {}): Site {
  const parts: { host?: StaticHost; browser?: Browser } = {};
  beforeAll(async () => {
    [parts.host, parts.browser] = await Promise.all([serve(dist, '/', options), launchBrowser()]);
  });
  afterAll(async () => {
    await parts.browser?.close();
    await parts.host?.close();
  });
  const site: Site = {
    get host() {
      return parts.host!;
    },
    get browser() {
      return parts.browser!;
    },
    url: (path) => new URL(path.slice(1), parts.host!.url).href,
    open: async ({ width = widths.wide, height = 800, ...context } = {}) => {
      const profile = await parts.browser!.newContext({ colorScheme: 'light', viewport: { width, height }, ...context });
      return profile.newPage();
    },
  };
  return site;
}
