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
  /** Variation axes to limit, or to pin to one value. */
  axes: Record<string, number | { min: number; max: number }>;
}

export const sans: Face = {
  family: 'Plex Sans',
  weight: '400 700',
  source: '@ibm/plex-sans-variable/fonts/complete/woff2/IBM Plex Sans Var-Roman.woff2',
  file: inFolder('plex-sans.woff2'),
  characters: sansCharacters,
  axes: { wght: { min: 400, max: 700 }, wdth: 100 },
};

export const mono: Face = {
  family: 'Plex Mono',
  weight: '400',
  source: '@ibm/plex-mono/fonts/complete/woff2/IBMPlexMono-Regular.woff2',
  file: inFolder('plex-mono.woff2'),
  characters: monoCharacters,
  axes: {},
};

export const faces: readonly Face[] = [sans, mono];
