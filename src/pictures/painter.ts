import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pictureCache } from './cache.ts';
import { trueTypeFiles } from './fonts.ts';
import { rasterize } from './rasterize.ts';
import { cardSvg, type Card } from './topic-card.ts';

/** Draws the site's pictures, each only once. */
export interface Painter {
  /** The preview picture of a page: 1200 × 630 pixels. */
  card(card: Card): Promise<Buffer>;
  /** A diagram at twice its size. `svg` is complete and opaque. */
  diagram(svg: string): Promise<Buffer>;
}

/** The code that decides how pictures look; its text is part of the cache's key. */
const drawnBy = ['topic-card.ts', 'rasterize.ts', 'fonts.ts'];

/**
 * Makes a painter.
 *
 * @param cacheDir Where finished pictures and converted fonts are kept.
 */
export async function createPainter(cacheDir: string): Promise<Painter> {
  const version = drawnBy.map((file) => readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8')).join('\0');
  const cache = pictureCache(cacheDir, version);
  const fontFiles = await trueTypeFiles(join(cacheDir, 'fonts'));
  return {
    card: (card) => cache.get(JSON.stringify(card), async () => rasterize(await cardSvg(card), fontFiles, 1)),
    diagram: (svg) => cache.get(svg, () => rasterize(svg, fontFiles, 2)),
  };
}
