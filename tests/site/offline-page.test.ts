import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { keepSite, listIn, onDevice, pressKeep, statusOf } from './keeping.ts';
import { dist } from './pages.ts';
import { useSite } from './site.ts';

/* What the page about keeping says and does, also where it cannot do what it is for. */

const errors = new Map<string, number>();
const site = useSite({ error: (path) => errors.get(path) });
let tab: Page;
const nothing = { caches: [], workers: [] };
const button = (name: 'keep' | 'remove') => tab.locator(`[data-part=${name}]`);

async function open(prepare: (tab: Page) => unknown = () => undefined): Promise<void> {
  tab = await site.open();
  await prepare(tab);
  await tab.goto(site.url('/offline/'));
}

afterEach(async () => {
  errors.clear();
  await tab.context().close();
});

test('it names what is kept with the real figures', async () => {
  await open();
  const { files, bytes } = await tab.evaluate(async () => (await (await fetch('/offline.json')).json()) as { files: object; bytes: number });
  const figure = (name: string) => tab.locator(`[data-figure=${name}]`).innerText();
  expect(await figure('files')).toBe(Object.keys(files).length.toLocaleString('en'));
  expect(await figure('kept')).toBe((bytes / 1e6).toFixed(1));
  expect(Number(await figure('download'))).toBeLessThan(Number(await figure('kept')) / 2);
  expect(Number(await figure('database'))).toBeGreaterThan(10);
});

test('nothing is kept, and no worker is there, until the button is pressed', async () => {
  await open();
  await expect.poll(() => statusOf(tab).innerText()).toBe('Nothing is kept on this device.');
  expect(await button('remove').isVisible()).toBe(false);
  expect(await onDevice(tab)).toEqual(nothing);
});

test('it says how far it is, then what is kept, on later visits too; removing removes all', async () => {
  await open();
  const said = await tab.evaluateHandle(() => {
    const texts: string[] = [];
    const [status, progress] = [document.querySelector('[data-part=status]')!, document.querySelector<HTMLProgressElement>('progress')!];
    new MutationObserver(() => texts.push(`${status.textContent} ${progress.hidden ? '' : progress.position.toFixed(1)}`.trim())).observe(status, { childList: true });
    return texts;
  });
  const kept = await pressKeep(tab);
  const texts = await said.jsonValue();
  expect(texts.filter((text) => /^Saving [\d.]+ MB: \d+ % done/.test(text)).length).toBeGreaterThanOrEqual(10);
  expect(texts).toContainEqual(expect.stringMatching(/: 50 % done.* 0\.5$/));
  expect(await tab.locator('progress').isVisible()).toBe(false);
  expect(await button('keep').isVisible()).toBe(false);
  expect(await button('remove').evaluate((element) => element === document.activeElement)).toBe(true);

  await tab.reload();
  await expect.poll(() => statusOf(tab).innerText()).toBe(kept);

  await button('remove').click();
  await expect.poll(() => statusOf(tab).innerText()).toBe('Removed. Nothing is kept on this device.');
  expect(await onDevice(tab)).toEqual(nothing);
  expect(await button('keep').evaluate((element) => element === document.activeElement)).toBe(true);
  await tab.goto(site.url('/cap-theorem/'));
  expect(await onDevice(tab)).toEqual(nothing);
});

describe('when keeping fails it says why, nothing stays, and it can be tried again', () => {
  test('an error of the host', async () => {
    await open();
    errors.set('/sql/', 500);
    expect(await pressKeep(tab)).toContain('Not kept. The host answered 500 for /sql/.');
    expect(await onDevice(tab)).toEqual(nothing);
    errors.clear();
    await keepSite(tab, site.url('/offline/'));
  });

  test('a worker that does not come', async () => {
    await open();
    errors.set('/sw.js', 404);
    expect(await pressKeep(tab)).toContain('Not kept. The host did not send /sw.js.');
    expect(await onDevice(tab)).toEqual(nothing);
  });

  test('no network', async () => {
    await open((page) => page.route('**/sql/', (route) => route.abort('internetdisconnected')));
    expect(await pressKeep(tab)).toBe('Not kept. There is no connection to the host. Try again when there is one.');
    expect(await onDevice(tab)).toEqual(nothing);
  });

  test('no room', async () => {
    await open();
    const devtools = await tab.context().newCDPSession(tab);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.url('/')).origin, quotaSize: 3_000_000 });
    expect(await pressKeep(tab)).toMatch(/^Not kept\. The browser has no room for [\d.]+ MB\./);
    expect(await onDevice(tab)).toEqual(nothing);
  });
});

test('closed while saving, it says so and goes on from there', async () => {
  await open((page) => page.route('**/sql/', () => undefined));
  await button('keep').click();
  // Opening a cache that is not there yet would make one.
  const saved = () => tab.evaluate(async () => Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length)));
  await expect.poll(async () => (await saved())[0] ?? 0, { timeout: 30_000 }).toBeGreaterThan(500);
  await tab.reload();
  await tab.unroute('**/sql/');
  await expect.poll(() => statusOf(tab).innerText()).toBe('Saving was interrupted. Started again, it goes on from there.');
  site.host.reset();
  await pressKeep(tab);
  // The more than 500 that were saved are not asked for again.
  expect(site.host.log.length).toBeLessThan(Object.keys(listIn(dist).files).length - 450);
});

describe('where it cannot work it says so, shows no button, and names what works', () => {
  test('without service workers, as over plain http', async () => {
    await open((page) => page.addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')));
    await expect.poll(() => statusOf(tab).innerText()).toContain('This browser cannot keep the site here.');
    expect(await Promise.all([button('keep').isVisible(), button('remove').isVisible()])).toEqual([false, false]);
    expect(await tab.locator('main').innerText()).toContain('printing a page');
  });

  test('in a browser that refuses to store anything', async () => {
    await open((page) =>
      page.addInitScript(() => {
        CacheStorage.prototype.keys = () => Promise.reject(new DOMException('Denied.', 'SecurityError'));
      }),
    );
    await expect.poll(() => statusOf(tab).innerText()).toContain('The browser does not let this site keep anything');
  });

  test('without JavaScript', async () => {
    tab = await site.open({ javaScriptEnabled: false });
    await tab.goto(site.url('/offline/'));
    expect(await tab.locator('main').innerText()).toContain('Keeping the site needs JavaScript, which this browser does not run.');
    expect(await tab.locator('offline-keeper').isVisible()).toBe(false);
  });
});
