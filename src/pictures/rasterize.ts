import { renderAsync } from '@resvg/resvg-js';

/**
 * Draws an SVG as PNG.
 *
 * @param svg       A complete document with colors and fonts of its own.
 * @param fontFiles TrueType files its text is drawn with; the system's fonts are never used.
 * @param scale     Pixels for each unit of the SVG.
 */
export async function rasterize(svg: string, fontFiles: readonly string[], scale: number): Promise<Buffer> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'IBM Plex Sans' },
  });
  return image.asPng();
}
