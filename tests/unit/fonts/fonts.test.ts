import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { buildStyleSheet, buildSubset } from '../../../src/fonts/build.ts';
import { unicodeRange } from '../../../src/fonts/characters.ts';
import { faces, mono, sans, type Face } from '../../../src/fonts/index.ts';

const open = (face: Face): Font => fontkit.create(readFileSync(face.file)) as Font;

describe.each(faces)('$family', (face) => {
  it('is what the script makes', async () => {
    expect((await buildSubset(face)).equals(readFileSync(face.file)), 'run: npx node src/fonts/subset.ts').toBe(true);
  });

  it('has every character it declares', () => {
    const font = open(face);
    const missing = [...face.characters].filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0)!));
    expect(missing).toEqual([]);
  });
});

it('keeps the files small', () => {
  expect(readFileSync(sans.file).length).toBeLessThanOrEqual(30 * 1024);
  expect(readFileSync(mono.file).length).toBeLessThanOrEqual(14 * 1024);
});

it('has what pages about backends write: arrows, comparisons, typographic marks', () => {
  for (const character of '→←↑↓↔≤≥≠≈×·…–—“”‘’λμ✓') expect(sans.characters).toContain(character);
  for (const character of '→≤≥─│┌┐└┘') expect(mono.characters).toContain(character);
});

it('declares the fonts in the committed style sheet', () => {
  expect(readFileSync('src/fonts/fonts.css', 'utf8'), 'run: npx node src/fonts/subset.ts').toBe(buildStyleSheet());
});

it('writes ranges with neighbors merged', () => {
  expect(unicodeRange('cab→a')).toBe('U+61-63, U+2192');
});

it('gives the fallback the height of the font it stands in for', () => {
  const rule = buildStyleSheet().split("'Roadmap Sans Fallback'")[1]!.split('}')[0]!;
  const percent = (property: string): number => parseFloat(new RegExp(`${property}: ([\\d.]+)%`).exec(rule)![1]!) / 100;
  // IBM Plex Sans: ascent 1025 and descent 275 of 1000 units.
  expect(percent('ascent-override') * percent('size-adjust')).toBeCloseTo(1.025, 3);
  expect(percent('descent-override') * percent('size-adjust')).toBeCloseTo(0.275, 3);
});

it.each(faces.map((face) => [face.family, face] as const))('%s goes by a name of its own, as the font license asks', async (family, face) => {
  const font = fontkit.create(await buildSubset(face)) as Font;
  expect(font.familyName).toBe(family);
  expect(`${font.fullName} ${font.postscriptName}`).not.toMatch(/Plex/i);
});
