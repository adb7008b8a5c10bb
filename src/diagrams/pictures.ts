import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { sans } from '../fonts/index.ts';
import type { Diagram } from './diagram.ts';
import { findChromium } from './find-chromium.ts';

/** A page as the site shows diagrams on: the same font file, the same style sheet. */
export function pageWith(svg: string, theme: 'light' | 'dark'): string {
  const font = readFileSync(sans.file).toString('base64');
  const styles = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');
  return `<!doctype html><html style="color-scheme: ${theme}"><head><style>
    @font-face { font-family: '${sans.family}'; src: url(data:font/woff2;base64,${font}); font-weight: ${sans.weight}; }
    ${styles}
    body { margin: 0; padding: 16px; display: inline-block; background: var(--diagram-paper); }
  </style></head><body>${svg}</body></html>`;
}

async function takePicture(page: Page, diagram: Diagram, theme: 'light' | 'dark', file: string): Promise<void> {
  await page.setViewportSize({ width: diagram.width + 32, height: diagram.height + 32 });
  await page.setContent(pageWith(diagram.svg, theme));
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: file });
}

/**
 * Photographs diagrams in both themes, for authors to look at.
 *
 * @param folder Gets `<id>-light.png` and `<id>-dark.png`.
 * @throws Error when no Chromium is installed; drawing needs none, looking does.
 */
export async function takePictures(diagrams: Diagram[], folder: string): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Pictures need Chromium: install it, or set CHROME_PATH.');
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  for (const diagram of diagrams)
    for (const theme of ['light', 'dark'] as const) {
      const file = join(folder, `${diagram.id}-${theme}.png`);
      await takePicture(page, diagram, theme, file);
      console.log(file);
    }
  await browser.close();
}
