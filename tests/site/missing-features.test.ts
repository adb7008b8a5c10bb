import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { pages, pagesWith } from './pages.ts';
import { copyCode, openEverything, wake } from './reader.ts';
import { useSite } from './site.ts';

/* Browsers in which something is switched off: only what needs it is lost, and the page says so. */

const site = useSite();
let tab: Page | undefined;
let errors: string[] = [];

/** A tab in which a script has taken something away before the page's own scripts run. */
async function without(takeAway: () => void): Promise<Page> {
  tab = await site.open();
  errors = [];
  tab.on('pageerror', (error) => errors.push(String(error)));
  await tab.addInitScript(takeAway);
  return tab;
}

afterEach(async () => {
  await tab?.context().close();
  expect(errors).toEqual([]);
});

describe('without storage, as in a browser that blocks all cookies', () => {
  const refuse = (): void => {
    for (const store of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, store, {
        configurable: true,
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  };

  test.each(pages)('$path follows the system’s colors and fails nowhere', async ({ path }) => {
    const denied = await without(refuse);
    await denied.goto(site.url(path));
    await openEverything(denied);
    expect(await denied.locator('html').getAttribute('data-theme')).toBe('light');
  });

  test('the colors can be changed for the page', async () => {
    const denied = await without(refuse);
    await denied.goto(site.url('/'));
    await denied.locator('starlight-theme-select select').selectOption('dark');
    expect(await denied.locator('html').getAttribute('data-theme')).toBe('dark');
  });
});

describe('without a clipboard, as over plain HTTP', () => {
  const remove = (): void => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { configurable: true, get: () => undefined });
  };

  test('code is shown for copying by hand', async () => {
    const plain = await without(remove);
    await plain.goto(site.url(pagesWith('expressive-code')[0]!.path));
    await copyCode(plain);
    const code = await plain.locator('.expressive-code pre').first().innerText();
    await expect.poll(() => plain.locator('textarea:focus').inputValue()).toContain(code.split('\n')[0]);
  });

  test('a simulation says where its link is', async () => {
    const plain = await without(remove);
    await plain.goto(site.url(pagesWith('class="sim ')[0]!.path));
    const simulation = plain.locator('.sim').first();
    await wake(simulation);
    await simulation.locator('[data-act="copy"]').click();
    await simulation.getByText('The browser did not allow copying; the address bar holds the link.').waitFor();
  });
});

describe('without WebAssembly', () => {
  const remove = (): void => {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  };

  test('SQL says why it does not run', async () => {
    const bare = await without(remove);
    await bare.goto(site.url(pagesWith('<run-here')[0]!.path));
    await bare.locator('run-here [data-open]').first().click();
    await bare.getByText('This browser has WebAssembly switched off, which the database needs.').waitFor();
  });

  test('the search says that it cannot', async () => {
    const bare = await without(remove);
    await bare.goto(site.url('/'));
    await bare.keyboard.press('Control+k');
    await bare.keyboard.insertText('transactions');
    await bare.getByText('The search needs WebAssembly, which this browser has switched off.').waitFor();
  });

  test('simulations go on', async () => {
    const bare = await without(remove);
    await bare.goto(site.url(pagesWith('class="sim ')[0]!.path));
    await wake(bare.locator('.sim').first());
  });
});
