import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Names under which systems install Chromium or Chrome. */
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Looks for a Chromium: `CHROME_PATH`, then the one Playwright installed, then the system's.
 * The site needs none to be built; looking at it does.
 *
 * @returns The path of its program, or `undefined`.
 */
export function findChromium(): string | undefined {
  const candidates = [process.env['CHROME_PATH'], chromium.executablePath(), ...commands.map(which)];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** The path of a command, as the shell finds it. */
export function which(command: string): string | undefined {
  const result = spawnSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() : undefined;
}
