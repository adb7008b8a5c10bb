import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { pagesWith } from './pages.ts';
import { wake } from './reader.ts';
import { shiftsOf, watchShifts } from './shifts.ts';
import { useSite } from './site.ts';

/* Every simulation of the site, as its readers meet it. */

/** Nonsense that an address may hold; each field gets two of them. */
const nonsense = ['<b>x</b>', '99999999999', '-1', 'x&#x27;', 'a'.repeat(500)];

const site = useSite();

describe.each(pagesWith('class="sim '))('on $path', ({ path }) => {
  let tab: Page;
  let sim: Locator;
  const errors: string[] = [];

  beforeAll(async () => {
    tab = await site.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    tab.on('pageerror', (error) => errors.push(String(error)));
    await watchShifts(tab);
    sim = tab.locator('.sim').first();
  });

  async function visit(query = '', fragment = ''): Promise<void> {
    await tab.goto('about:blank');
    await tab.goto(site.url(path) + query + fragment);
    await wake(sim);
  }

  test('it comes alive where it stands, without moving anything', async () => {
    await tab.goto(site.url(path));
    const drawn = await picture(sim);
    await sim.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await wake(sim);
    expect(await picture(sim)).toEqual(drawn);
    expect(await shiftsOf(tab)).toEqual([]);
  });

  test('it plays, pauses, and moves nothing around it', async () => {
    await visit();
    await button(sim, 'reset').click();
    const start = await picture(sim);
    await button(sim, 'play').click();
    expect(await button(sim, 'play').innerText()).toBe('Pause');
    // Longer than the half second in which a shift counts as the reader's own doing.
    await tab.waitForTimeout(1_500);
    await button(sim, 'play').click();
    expect(await button(sim, 'play').innerText()).toBe('Play');
    const paused = await picture(sim);
    expect(paused).not.toEqual(start);
    await tab.waitForTimeout(700);
    expect(await picture(sim)).toEqual(paused);
    expect(await shiftsOf(tab)).toEqual([]);
  });

  test('a step changes it, and the address leads back to that moment', async () => {
    await visit();
    await button(sim, 'reset').click();
    const start = await picture(sim);
    await button(sim, 'step').click();
    await button(sim, 'step').click();
    const moment = await picture(sim);
    expect(moment).not.toEqual(start);
    const { search } = new URL(tab.url());
    expect(search).not.toBe('');
    await visit(search);
    expect(await picture(sim)).toEqual(moment);
  });

  test('a copied link holds the moment and leads to its section', async () => {
    await visit();
    await button(sim, 'step').click();
    const moment = await picture(sim);
    await button(sim, 'copy').click();
    await sim.getByText('Link copied.').waitFor();
    const copied = new URL(await tab.evaluate(() => navigator.clipboard.readText()));
    expect(await tab.locator(`[id="${copied.hash.slice(1)}"]`).count()).toBe(1);
    await visit(copied.search, copied.hash);
    expect(await picture(sim)).toEqual(moment);
  });

  test('every control changes the address, and nonsense in its place falls back to the default', async () => {
    await visit();
    const initial = await picture(sim);
    const changed = await changeAllControls(sim);
    const names = [...new URL(tab.url()).searchParams.keys()];
    expect(names.length).toBeGreaterThanOrEqual(changed);
    for (const shift of [0, 1]) {
      const query = names.map((name, at) => `${name}=${encodeURIComponent(nonsense[(at + shift) % nonsense.length]!)}`);
      await visit(`?${query.join('&')}`);
      expect(await picture(sim)).toEqual(initial);
    }
    expect(errors).toEqual([]);
  });

  test('it does not play by itself where less motion is wanted, and still steps', async () => {
    const calm = await site.open({ reducedMotion: 'reduce' });
    await calm.goto(site.url(path));
    const still = calm.locator('.sim').first();
    await wake(still);
    expect(await button(still, 'play').isVisible()).toBe(false);
    await button(still, 'reset').click();
    const start = await picture(still);
    await button(still, 'step').click();
    expect(await picture(still)).not.toEqual(start);
    await calm.context().close();
  });
});

const button = (sim: Locator, action: string): Locator => sim.locator(`.sim-buttons [data-act="${action}"]`);

/** What the simulation shows, part by part. */
function picture(sim: Locator): Promise<string[]> {
  return sim.evaluate((element) => [...element.querySelectorAll('[data-slot]')].map((slot) => `${slot.getAttribute('data-slot')}: ${slot.innerHTML}`));
}

/** Sets every control to another value than it has, and returns how many there are. */
function changeAllControls(sim: Locator): Promise<number> {
  return sim.evaluate((element) => {
    const controls = [...element.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
    for (const control of controls) {
      if (control instanceof HTMLSelectElement) control.selectedIndex = control.selectedIndex === 0 ? 1 : 0;
      else control.value = control.value === control.max ? control.min : control.max;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    }
    return controls.length;
  });
}
