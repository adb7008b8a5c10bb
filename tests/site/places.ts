import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { dist } from './pages.ts';
import { serve, type StaticHost } from './server.ts';

/** The base paths that links are tried under: a host of its own, and a folder of another. */
export const bases = ['/', '/team/roadmap/'] as const;

/** The built site below a base path, a host for it and a browser. */
export interface Place {
  readonly folder: string;
  readonly host: StaticHost;
  readonly browser: Browser;
  /** The whole address of a path below the base, such as `s/pacelc/`. */
  url(path: string): string;
  /** A tab in a fresh profile. */
  open(options?: BrowserContextOptions): Promise<Page>;
}

/**
 * Serves the site as built for a base path before the tests of a describe block, and ends it after.
 *
 * @param base One of {@link bases}. The site for `/` is the one all tests share.
 */
export function usePlace(base: string): Place {
  const parts: { folder?: string; host?: StaticHost; browser?: Browser } = {};
  beforeAll(async () => {
    parts.folder = base === '/' ? dist : builtFor(base);
    [parts.host, parts.browser] = await Promise.all([serve(parts.folder, base), launchBrowser()]);
  }, 300_000);
  afterAll(async () => {
    await parts.browser?.close();
    await parts.host?.close();
  });
  return {
    get folder() {
      return parts.folder!;
    },
    get host() {
      return parts.host!;
    },
    get browser() {
      return parts.browser!;
    },
    url: (path) => new URL(path, parts.host!.url).href,
    open: async (options = {}) => {
      const profile = await parts.browser!.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      return profile.newPage();
    },
  };
}

/** Builds the site for a base path, once for each build of the shared one. */
function builtFor(base: string): string {
  const place = join(process.cwd(), '.cache/base-path-site');
  const mark = join(process.cwd(), '.cache/base-path-site.built');
  const wanted = `${base} ${statSync(join(dist, 'links.json')).mtimeMs}`;
  if (existsSync(mark) && existsSync(place) && readFileSync(mark, 'utf8') === wanted) return place;
  const env = { ...process.env, NODE_ENV: 'production', BASE_PATH: base };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/publish/command-build.ts', place], { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`The site could not be built for ${base}.\n${stdout}${stderr}`);
  writeFileSync(mark, wanted);
  return place;
}
