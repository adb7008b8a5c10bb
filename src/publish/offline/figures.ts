import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { megabytes } from '../../offline/words.ts';
import type { BuiltFile } from './kept-files.ts';

/** Files that hosts compress; the others are compressed by their own format. */
const compressible = /(?:\/|^|\.(?:html|css|js|json|svg|mmd|txt|xml))$/;

/** The figures that the page about keeping names, by the name that its markup has for each. */
export type Figures = Readonly<Record<'files' | 'kept' | 'download' | 'database', string>>;

/**
 * Measures what is kept and what is not. The page is measured before the figures stand in it,
 * which makes a few bytes of difference.
 *
 * @param kept    The files that are kept.
 * @param leftOut The files that are not.
 */
export function measure(kept: readonly BuiltFile[], leftOut: readonly BuiltFile[]): Figures {
  const sum = (files: readonly BuiltFile[], size: (file: BuiltFile) => number) => files.reduce((total, file) => total + size(file), 0);
  return {
    files: kept.length.toLocaleString('en'),
    kept: megabytes(sum(kept, ({ file }) => statSync(file).size)),
    download: megabytes(sum(kept, sizeOnTheWay)),
    database: megabytes(sum(leftOut.filter(({ address }) => address.startsWith('_astro/')), ({ file }) => statSync(file).size)),
  };
}

/**
 * Puts figures into a page.
 *
 * @param html The page, with a `<span data-figure="…">` for each.
 * @throws When the page has no place for one of them.
 */
export function withFigures(html: string, figures: Figures): string {
  return Object.entries(figures).reduce((page, [name, figure]) => {
    const place = new RegExp(`(<span data-figure="${name}"[^>]*>)[^<]*(?=</span>)`);
    if (!place.test(page)) throw new Error(`The page about keeping the site has no <span data-figure="${name}">.`);
    return page.replace(place, (_, start: string) => start + figure);
  }, html);
}

function sizeOnTheWay({ file, address }: BuiltFile): number {
  return compressible.test(address) ? gzipSync(readFileSync(file)).length : statSync(file).size;
}
