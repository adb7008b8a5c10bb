import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findChromium } from '../../src/diagrams/find-chromium.ts';
import { flags } from '../site/browser.ts';
import { serve } from '../site/server.ts';

/** Lighthouse's four scores of a page on its simulated phone, 0 to 100. */
export interface LighthouseFigure {
  page: string;
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  /** Audits that cost points. */
  failing: string;
}

/**
 * Lets Lighthouse judge pages, mobile preset.
 *
 * @param dist  The built site.
 * @param paths Pages, below the site's root.
 */
export async function measureLighthouse(dist: string, paths: readonly string[]): Promise<LighthouseFigure[]> {
  const host = await serve(dist);
  const chrome = await launch({ chromePath: findChromium(), chromeFlags: ['--headless=new', ...flags] });
  const figures: LighthouseFigure[] = [];
  for (const path of paths) {
    const result = await lighthouse(host.url + path, { port: chrome.port, output: 'json', logLevel: 'error' });
    if (!result) throw new Error(`Lighthouse gave no result for /${path}.`);
    const { categories, audits } = result.lhr;
    const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100);
    const weighted = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
    const failing = weighted.filter(({ id }) => (audits[id]?.score ?? 1) < 0.9).map(({ id }) => id);
    figures.push({
      page: `/${path}`,
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      seo: score('seo'),
      failing: [...new Set(failing)].join(', '),
    });
  }
  chrome.kill();
  await host.close();
  return figures;
}
