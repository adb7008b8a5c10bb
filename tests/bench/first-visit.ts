import { launchBrowser } from '../site/browser.ts';
import { serve } from '../site/server.ts';

/** What one page costs over the wire, gzip, on a first visit without touching anything. */
export interface VisitFigure {
  page: string;
  html: number;
  css: number;
  fonts: number;
  scripts: number;
  other: number;
  total: number;
  requests: number;
}

const kinds: [keyof VisitFigure, RegExp][] = [
  ['css', /\.css$/],
  ['fonts', /\.woff2$/],
  ['scripts', /\.js$/],
  ['html', /\/$|\.html$/],
];

/**
 * Visits pages in a fresh browser context each.
 *
 * @param dist  The built site.
 * @param paths Pages, below the site's root.
 */
export async function measureVisits(dist: string, paths: readonly string[]): Promise<VisitFigure[]> {
  const host = await serve(dist);
  const browser = await launchBrowser();
  const figures: VisitFigure[] = [];
  for (const path of paths) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    host.reset();
    await page.goto(host.url + path, { waitUntil: 'networkidle' });
    const figure: VisitFigure = { page: `/${path}`, html: 0, css: 0, fonts: 0, scripts: 0, other: 0, total: 0, requests: host.log.length };
    for (const { path: file, bytes } of host.log) {
      const kind = kinds.find(([, pattern]) => pattern.test(file))?.[0] ?? 'other';
      (figure[kind] as number) += bytes;
      figure.total += bytes;
    }
    figures.push(figure);
    await context.close();
  }
  await browser.close();
  await host.close();
  return figures;
}
