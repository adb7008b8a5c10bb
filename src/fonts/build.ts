import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';
import { unicodeRange } from './characters.ts';
import { fallbackRule } from './fallback.ts';
import { faces, type Face } from './faces.ts';
import { renameFont } from './rename.ts';

/** Kerning and mark placement are what running text needs; alternates and hinting cost a third of the file. */
const keptFeatures = ['kern', 'ccmp', 'locl', 'mark'];

const require = createRequire(import.meta.url);
const readSource = (face: Face): Buffer => readFileSync(require.resolve(face.source));

/**
 * The published subset of one font.
 *
 * @returns The bytes of a WOFF2 file; the same from run to run.
 */
export async function buildSubset(face: Face): Promise<Buffer> {
  const subset = await subsetFont(readSource(face), face.characters, {
    targetFormat: 'sfnt',
    variationAxes: face.axes,
    keepFeatures: keptFeatures,
    noHinting: true,
  });
  return convert(renameFont(subset, face.family), 'woff2');
}

/** The style sheet that declares the fonts and their fallbacks. */
export function buildStyleSheet(): string {
  const declaration = (face: Face): string =>
    [
      '@font-face {',
      `  font-family: '${face.family}';`,
      `  src: url('./files/${basename(face.file)}') format('woff2');`,
      `  font-weight: ${face.weight};`,
      '  font-style: normal;',
      `  font-display: ${face.display};`,
      `  unicode-range: ${unicodeRange(face.characters)};`,
      '}',
    ].join('\n');
  const rules = faces.flatMap((face) => [declaration(face), fallbackRule(face, readSource(face))]);
  return `/* Written by src/fonts/subset.ts: change characters.ts or faces.ts and run that. */\n${rules.join('\n\n')}\n`;
}
