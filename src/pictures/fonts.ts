import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** The weights that pictures use. */
export const weights = [400, 600, 700] as const;
export type Weight = (typeof weights)[number];

/** Every character of the Latin subset that titles and labels may have. */
const characters = Array.from({ length: 0x250 }, (_, code) => String.fromCodePoint(code + 0x20)).join('') + '–—‘’“”•…→←↑↓≤≥≠≈×−';

/** IBM Plex Sans in one weight, as WOFF, which is what the card's layout reads. */
export function fontFile(weight: Weight): Buffer {
  return readFileSync(require.resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff`));
}

/**
 * The same fonts as TrueType files, which is what the rasterizer reads.
 *
 * @param cacheDir Where converted fonts are kept.
 * @returns Paths of the files, one a weight.
 */
export async function trueTypeFiles(cacheDir: string): Promise<string[]> {
  mkdirSync(cacheDir, { recursive: true });
  return Promise.all(
    weights.map(async (weight) => {
      const source = fontFile(weight);
      const file = join(cacheDir, `plex-${weight}-${createHash('sha256').update(source).digest('hex').slice(0, 12)}.ttf`);
      if (!existsSync(file)) writeFileSync(file, await subsetFont(source, characters, { targetFormat: 'sfnt' }));
      return file;
    }),
  );
}
