import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { OfflineList } from '../../src/offline/list.ts';
import { keptFiles, listFiles } from '../../src/publish/offline/kept-files.ts';

/* Keeping the site on a device, as a reader does it, and publishing another version, as the build does it. */

/** The status of the page about keeping. */
export const statusOf = (tab: Page) => tab.locator('[data-part=status]');

/** Presses the button on the page about keeping, and waits until that is done or has failed. */
export async function pressKeep(tab: Page): Promise<string> {
  await tab.locator('[data-part=keep]').click();
  await statusOf(tab).getByText(/^(?:Kept|Not kept)/).waitFor({ timeout: 90_000 });
  return statusOf(tab).innerText();
}

/** Opens the page about keeping, and keeps the site. */
export async function keepSite(tab: Page, url: string): Promise<void> {
  await tab.goto(url);
  expect(await pressKeep(tab)).toMatch(/^Kept on this device: the version of .*, [\d,]+ files, [\d.]+ MB\.$/);
}

/** What is on the device for a page's origin: its caches, and the scopes of its workers. */
export function onDevice(tab: Page): Promise<{ caches: string[]; workers: string[] }> {
  return tab.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  }));
}

/** The list of a built site. */
export function listIn(folder: string): OfflineList {
  return JSON.parse(readFileSync(join(folder, 'offline.json'), 'utf8')) as OfflineList;
}

/**
 * Publishes a version in which some pages say something else.
 *
 * @param folder The site as served.
 * @param pages  Their addresses.
 * @param from   What they say.
 * @param to     What they shall say.
 * @returns The name of the version.
 */
export async function publishChange(folder: string, pages: readonly string[], from: string, to: string): Promise<string> {
  const change = (path: string, before: string, after: string) => {
    const file = join(folder, path);
    const text = readFileSync(file, 'utf8');
    expect(text, path).toContain(before);
    writeFileSync(file, text.replaceAll(before, after));
  };
  for (const page of pages) change(`${page}index.html`, from, to);
  const before = listIn(folder).version;
  const list = await listFiles(keptFiles(folder), new Date());
  writeFileSync(join(folder, 'offline.json'), JSON.stringify(list));
  change('sw.js', before, list.version);
  return list.version;
}
