import type { Page } from 'playwright-core';

/* What a reader does to a page, as often as tests need it. */

/** Opens every folded part of the text and brings every simulation to life. */
export async function openEverything(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open ||= !details.closest('nav');
  });
  for (const simulation of await tab.locator('.sim').all()) {
    await simulation.scrollIntoViewIfNeeded();
    await simulation.and(tab.locator('.is-live')).waitFor();
  }
  await scrollersAreReady(tab);
}

/** Waits until Expressive Code has given the keyboard every block of code that scrolls, a quarter of a second after the page is laid out. */
async function scrollersAreReady(tab: Page): Promise<void> {
  await tab.waitForFunction(
    () => [...document.querySelectorAll('.expressive-code pre')].every((pre) => pre.scrollWidth <= pre.clientWidth || pre.hasAttribute('tabindex')),
    undefined,
    { timeout: 5_000 },
  );
}
