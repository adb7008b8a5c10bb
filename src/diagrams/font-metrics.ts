import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import subsetFont from 'subset-font';
import { sans } from '../fonts/index.ts';

/** The weights diagrams use. Anything else is drawn in the nearest of them, so that what is drawn was measured. */
export const weights = [400, 600, 700] as const;
export type Weight = (typeof weights)[number];

/** The parts of a text style that decide its width. */
export interface TextStyle {
  /** Font size in px. */
  size: number;
  weight: number;
  /** Extra space after each character, in px. */
  letterSpacing: number;
}

/** Distances from the baseline in px, rounded as browsers round them for line boxes. */
export interface FontExtent {
  ascent: number;
  descent: number;
  xHeight: number;
}

/**
 * One static font per weight, made from the published variable file. fontkit
 * cannot vary a WOFF2 file, and reads past the end of a font whose last glyph
 * is empty, hence the conversion and the padding.
 */
async function instance(weight: Weight): Promise<Font> {
  const options = { keepAllGlyphs: true, targetFormat: 'sfnt', variationAxes: { wght: weight } } as const;
  const bytes = await subsetFont(readFileSync(sans.file), '', options);
  return fontkit.create(Buffer.concat([bytes, Buffer.alloc(64)])) as Font;
}

const fonts = new Map<Weight, Font>(
  await Promise.all(weights.map(async (weight) => [weight, await instance(weight)] as const)),
);
const regular = fonts.get(400)!;

/** The weight a `font-weight` is drawn in. */
export function nearestWeight(weight: number): Weight {
  return weights.reduce((best, candidate) => (Math.abs(candidate - weight) < Math.abs(best - weight) ? candidate : best));
}

const isZeroWidth = (code: number): boolean =>
  (code >= 0x200b && code <= 0x200d) || code === 0xfe0f || code === 0xfeff || (code >= 0x300 && code <= 0x36f);

const isFullWidth = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xff00 && code <= 0xff60) || code >= 0x1f300;

/** A character the site's font lacks comes from the reader's; this is what most of those give it, in em. */
function guessedAdvance(code: number): number {
  if (isZeroWidth(code)) return 0;
  return isFullWidth(code) ? 1 : 0.62;
}

const advances = new Map<string, number>();

/** Advance of a text in em, kerning included within each stretch the font covers. */
function advanceOf(text: string, weight: Weight): number {
  const key = `${weight} ${text}`;
  const known = advances.get(key);
  if (known !== undefined) return known;
  const font = fonts.get(weight)!;
  let advance = 0;
  let run = '';
  const flush = (): void => {
    if (run) advance += font.layout(run).advanceWidth / font.unitsPerEm;
    run = '';
  };
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (font.hasGlyphForCodePoint(code)) run += character;
    else {
      flush();
      advance += guessedAdvance(code);
    }
  }
  flush();
  advances.set(key, advance);
  return advance;
}

/** Browsers keep layout in 1/64 px and round text widths up to it. */
const toLayoutUnit = (pixels: number): number => Math.ceil(pixels * 64 - 1e-6) / 64;

/**
 * Width of one line of text.
 *
 * @returns Pixels, as Chromium reports them with the same font file.
 */
export function measureText(text: string, style: TextStyle): number {
  const spacing = style.letterSpacing * [...text].length;
  return toLayoutUnit(advanceOf(text, nearestWeight(style.weight)) * style.size + spacing);
}

/** Ascent, descent and x-height of the font at a size in px. */
export function fontExtent(size: number): FontExtent {
  const scale = size / regular.unitsPerEm;
  return {
    ascent: Math.round(regular.ascent * scale),
    descent: Math.round(-regular.descent * scale),
    xHeight: regular.xHeight * scale,
  };
}
