/**
 * Writes the font files and their style sheet.
 *
 * Usage: `npx node src/fonts/subset.ts`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildStyleSheet, buildSubset } from './build.ts';
import { faces } from './faces.ts';

for (const face of faces) {
  const bytes = await buildSubset(face);
  mkdirSync(dirname(face.file), { recursive: true });
  writeFileSync(face.file, bytes);
  console.log(`${face.family}: ${(bytes.length / 1024).toFixed(1)} KB`);
}
writeFileSync(new URL('./fonts.css', import.meta.url), buildStyleSheet());
