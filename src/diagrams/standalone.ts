import type { Diagram } from './diagram.ts';
import { resolveColor, toHex } from './theme/palette.ts';

/** Plex where it is installed, else what is nearest to it in width. */
const fontStack = "'IBM Plex Sans','Roadmap Sans',Arial,'Liberation Sans',Helvetica,sans-serif";

/** Colors as the baking writes them: a token, or a token made transparent. */
const themed = /color-mix\(in srgb, ?var\(--diagram-[\w-]+\) [\d.]+%, ?transparent\)|var\(--diagram-[\w-]+\)/g;

/**
 * A diagram as a file of its own, to be opened or embedded anywhere: light
 * colors, an opaque background, and fonts that other systems have.
 *
 * @returns A complete SVG document.
 */
export function standalone(diagram: Pick<Diagram, 'svg'>): string {
  const colored = diagram.svg.replace(themed, (value) => toHex(resolveColor(value, 'light')));
  const [, attributes = ''] = /^<svg([^>]*)>/.exec(colored) ?? [];
  const viewBox = /viewBox="([^"]*)"/.exec(attributes)?.[1] ?? '';
  const [x, y, width, height] = viewBox.split(' ');
  const background = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${toHex(resolveColor('var(--diagram-paper)', 'light'))}" stroke="none"/>`;
  const root = `<svg${attributes.replace(/ class="[^"]*"/, '')} font-family="${fontStack}">`;
  const body = colored.slice(colored.indexOf('>') + 1);
  // Title and description have to stay first, where all readers look for them.
  const start = /^(?:<title[^>]*>[^<]*<\/title>)?(?:<desc[^>]*>[^<]*<\/desc>)?/.exec(body)![0];
  return root + start + background + body.slice(start.length);
}
