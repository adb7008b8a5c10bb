import type { Locator, Page } from 'playwright-core';

/* What a reader does to a page, as often as tests need it. */

/** Opens every folded part of the text and brings every simulation to life. Menus stay closed: they cover each other. */
export async function openEverything(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    const floats = (element: Element | null) => element !== null && getComputedStyle(element).position === 'absolute';
    for (const details of document.querySelectorAll('main details')) {
      if (!floats(details.querySelector(':scope > :not(summary)'))) details.setAttribute('open', '');
    }
  });
  for (const simulation of await tab.locator('.sim').all()) await wake(simulation);
  await codeIsReady(tab);
}

/** Brings a simulation into view and waits until it is alive. */
export async function wake(simulation: Locator): Promise<void> {
  await simulation.scrollIntoViewIfNeeded();
  await simulation.locator('xpath=self::*[contains(@class, "is-live")]').waitFor();
}

/** Takes the first simulation of the page a step further and copies its address. */
export async function stepSimulation(tab: Page): Promise<void> {
  const simulation = tab.locator('.sim').first();
  await wake(simulation);
  await simulation.locator('[data-act="step"]').click();
  await simulation.locator('[data-act="copy"]').click();
  await simulation.getByText('Link copied.').waitFor();
}

/** Opens the search, types and waits for what it finds. */
export async function search(tab: Page, words: string): Promise<void> {
  await tab.keyboard.press('Control+k');
  await tab.keyboard.insertText(words);
  await tab.locator('.search-dialog [role=row]').first().waitFor();
}

/** Opens the first diagram of the page in its dialog. */
export async function enlargeDiagram(tab: Page): Promise<void> {
  await tab.locator('[data-enlarge]').first().click();
  await tab.locator('rm-diagram dialog[open] svg').waitFor();
}

/** Copies the first block of code. */
export async function copyCode(tab: Page): Promise<void> {
  const block = tab.locator('.expressive-code').first();
  await block.hover();
  await block.locator('[data-copy="code"]').click();
}

/** Runs the first block of SQL in the browser; starting the database takes some seconds. */
export async function runHere(tab: Page): Promise<void> {
  const block = tab.locator('run-here').first();
  await block.locator('[data-open]').click();
  await block.locator('[data-part="output"][data-kind="printed"]').waitFor({ timeout: 60_000 });
}

/** Waits until Expressive Code has found out which blocks of code scroll, a quarter of a second after layout: the others are no stops. */
export async function codeIsReady(tab: Page): Promise<void> {
  await tab.waitForFunction(
    () => [...document.querySelectorAll('.expressive-code pre')].every((pre) => pre.scrollWidth > pre.clientWidth === pre.hasAttribute('tabindex')),
    undefined,
    { timeout: 5_000 },
  );
}
