import { fileURLToPath } from 'node:url';
import { monoCharacters, sansCharacters } from './characters.ts';

const inFolder = (name: string): string => fileURLToPath(new URL(`./files/${name}`, import.meta.url));

/** One font file of the site: where it comes from and what is kept of it. */
export interface Face {
  /** CSS family name. */
  family: string;
  /** CSS `font-weight`: one weight, or the two ends of a variable axis. */
  weight: string;
  /** The complete font, as a path into its package. */
  source: string;
  /** The subset that is published, and that diagrams are measured with. */
  file: string;
  characters: string;
  /**
   * What happens when the file arrives after the text was painted. With `optional` the page keeps
   * its fallback, because words of another width would break lines elsewhere; with `swap` it does not.
   */
  display: 'optional' | 'swap';
  /** Variation axes to limit, or to pin to one value. */
  axes: Record<string, number | { min: number; max: number }>;
}

export const sans: Face = {
  family: 'Roadmap Sans',
  weight: '400 700',
  source: '@ibm/plex-sans-variable/fonts/complete/woff2/IBM Plex Sans Var-Roman.woff2',
  file: inFolder('roadmap-sans.woff2'),
  characters: sansCharacters,
  display: 'optional',
  axes: { wght: { min: 400, max: 700 }, wdth: 100 },
};

export const mono: Face = {
  family: 'Roadmap Mono',
  weight: '400',
  source: '@ibm/plex-mono/fonts/complete/woff2/IBMPlexMono-Regular.woff2',
  file: inFolder('roadmap-mono.woff2'),
  characters: monoCharacters,
  // All characters of both fonts are equally wide, so that nothing moves.
  display: 'swap',
  axes: {},
};

export const faces: readonly Face[] = [sans, mono];
