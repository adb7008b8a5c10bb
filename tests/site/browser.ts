import { execFileSync, spawnSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';
import { findChromium, which } from '../../src/diagrams/find-chromium.ts';

/** Flags for a browser that talks to nobody but the test's own server. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a Chromium, or installs one: Playwright's own, else the system's package when this
 * is root on Debian or a relative of it.
 *
 * @returns The path of its program.
 * @throws When none could be installed; the message says what to install by hand.
 */
export function ensureBrowser(): string {
  const attempts = [installWithPlaywright, installWithApt];
  for (const install of attempts) {
    const found = findChromium();
    if (found) return found;
    install();
  }
  const found = findChromium();
  if (found) return found;
  throw new Error(
    'The tests need Chromium and could not install it. Install it with `npx playwright-core install --with-deps chromium` ' +
      'or with the system’s package manager (Debian: `apt-get install chromium`), or set CHROME_PATH to its program.',
  );
}

/** Starts the browser that {@link findChromium} finds. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium; ensureBrowser() runs before the tests.');
  return chromium.launch({ executablePath, args: flags });
}

function installWithPlaywright(): void {
  console.log('No Chromium found; asking Playwright to install its own.');
  spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
}

/** Without its recommended packages, but with the fonts that pages fall back to while theirs arrive. */
function installWithApt(): void {
  if (process.getuid?.() !== 0 || !which('apt-get')) return;
  console.log('Installing the system’s Chromium package.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], { stdio: 'inherit', env });
  } catch {
    // The caller says what to do when there is still no browser.
  }
}
