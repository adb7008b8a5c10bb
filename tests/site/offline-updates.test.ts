import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isLeftOut } from '../../src/offline/list.ts';
import { launchBrowser } from './browser.ts';
import { keepSite, listIn, onDevice, publishChange, statusOf } from './keeping.ts';
import { dist } from './pages.ts';
import { serve, type StaticHost } from './server.ts';

/* The site is kept, and the host publishes other versions of it, or fails to. */

const folder = join(process.cwd(), '.cache/offline-versions');
const errors = new Map<string, number>();
const delays = new Map<string, number>();
let host: StaticHost;
let browser: Browser;
let tab: Page;

/** Opens the page about keeping, on which nothing was changed; the browser then looks for another version. */
const comeBack = () => tab.goto(`${host.url}offline/`);
const cachesOnDevice = async () => (await onDevice(tab)).caches;
const heading = () => tab.locator('h1').innerText();
/** What the host was asked for besides that page and the worker's own files. */
const fetched = () => host.log.map(({ path }) => path).filter((path) => !['/offline/', '/sw.js', '/offline.json', '/favicon.svg'].includes(path));

beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, { recursive: true, filter: (from) => !/^(?:embed|s|og)$/.test(from.slice(dist.length + 1)) });
  host = await serve(folder, '/', { error: (path) => errors.get(path), delay: (path) => delays.get(path) ?? 0 });
  tab = await (await browser.newContext()).newPage();
  await keepSite(tab, `${host.url}offline/`);
});
afterEach(async () => {
  errors.clear();
  delays.clear();
  await tab.context().close();
  await host.close();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('another version', () => {
  test('is read at once with a network, and only what changed is fetched to be kept', async () => {
    const before = listIn(folder).version;
    const after = await publishChange(folder, ['cap-theorem/'], 'CAP theorem</h1>', 'CAP theorem, corrected</h1>');
    expect(after).not.toBe(before);
    await tab.goto(`${host.url}cap-theorem/`);
    expect(await heading()).toBe('CAP theorem, corrected');
    await expect.poll(cachesOnDevice, { timeout: 20_000 }).toEqual([`kept / ${after}`]);
    expect(await onDevice(tab)).toEqual({ caches: [`kept / ${after}`], workers: ['/'] });
    await host.close();
    await tab.reload();
    expect(await heading()).toBe('CAP theorem, corrected');
  });

  test('asks the host for the changed file alone', async () => {
    const after = await publishChange(folder, ['cap-theorem/'], 'CAP theorem</h1>', 'CAP theorem, corrected</h1>');
    host.reset();
    await comeBack();
    await expect.poll(cachesOnDevice, { timeout: 20_000 }).toEqual([`kept / ${after}`]);
    expect(fetched()).toEqual(['/cap-theorem/']);
  });

  test('that cannot be had whole leaves the old one at work, and comes with a later visit', async () => {
    const before = listIn(folder).version;
    errors.set('/sql/', 500);
    const after = await publishChange(folder, ['cap-theorem/', 'sql/'], '</h1>', ', corrected</h1>');
    host.reset();
    await comeBack();
    await expect.poll(() => fetched().includes('/sql/'), { timeout: 20_000 }).toBe(true);
    await expect.poll(cachesOnDevice, { timeout: 20_000 }).toEqual([`kept / ${before}`]);
    expect(await statusOf(tab).innerText()).toContain('Kept on this device');
    errors.set('/cap-theorem/', 503);
    await tab.goto(`${host.url}cap-theorem/`);
    expect(await heading()).toBe('CAP theorem');
    errors.clear();
    await comeBack();
    await expect.poll(cachesOnDevice, { timeout: 20_000 }).toEqual([`kept / ${after}`]);
  });

  test('whose list does not belong to its worker is left alone', async () => {
    const before = listIn(folder).version;
    await publishChange(folder, ['cap-theorem/'], 'CAP theorem</h1>', 'CAP theorem, corrected</h1>');
    const list = join(folder, 'offline.json');
    cpSync(join(dist, 'offline.json'), list);
    host.reset();
    await comeBack();
    await expect.poll(() => host.log.some(({ path }) => path === '/offline.json'), { timeout: 20_000 }).toBe(true);
    await expect.poll(() => tab.evaluate(isAtRest)).toBe(true);
    expect(await cachesOnDevice()).toEqual([`kept / ${before}`]);
    expect(fetched()).toEqual([]);
  });
});

describe('with a host', () => {
  test('that takes too long, what is kept is read', async () => {
    delays.set('/cap-theorem/', 15_000);
    const start = performance.now();
    await tab.goto(`${host.url}cap-theorem/`, { waitUntil: 'domcontentloaded' });
    const waited = performance.now() - start;
    expect(await heading()).toBe('CAP theorem');
    expect(waited).toBeGreaterThan(2_500);
    expect(waited).toBeLessThan(8_000);
  });

  test('that works, what is not kept goes to it as ever', async () => {
    host.reset();
    await tab.evaluate(() => Promise.all(['/d/cap-proof.png', '/sources.json'].map(async (path) => (await fetch(path)).arrayBuffer())));
    expect(fetched().sort()).toEqual(['/d/cap-proof.png', '/sources.json']);
    expect(['d/cap-proof.png', 'sources.json'].every(isLeftOut)).toBe(true);
    expect((await tab.goto(`${host.url}no-such-page/`))?.status()).toBe(404);
    expect(await heading()).toBe('Page not found');
  });

  test('files with a hash in their name are not asked for', async () => {
    host.reset();
    await tab.goto(`${host.url}cap-theorem/`);
    await tab.waitForLoadState('networkidle');
    expect(fetched()).toEqual(['/cap-theorem/']);
  });
});

/** Whether no worker is being installed or taking over. */
async function isAtRest(): Promise<boolean> {
  const { installing, waiting, active } = (await navigator.serviceWorker.getRegistration())!;
  return !installing && !waiting && active?.state === 'activated';
}
