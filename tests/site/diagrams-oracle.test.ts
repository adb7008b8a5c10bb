import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bake } from '../../src/diagrams/bake/index.ts';
import { seedRandom } from '../../src/diagrams/browser/index.ts';
import { createPainter, temporaryId, type Painted, type Painter } from '../../src/diagrams/painter.ts';
import { pageWith } from '../../src/diagrams/pictures.ts';
import { prepare } from '../../src/diagrams/source/index.ts';
import { mermaidConfig } from '../../src/diagrams/theme/index.ts';
import { launchBrowser } from './browser.ts';

/**
 * Mermaid in a real browser is the oracle: the same source, drawn there with
 * the same font and baked by the same code, must give the same picture.
 */
const folder = new URL('../fixtures/diagrams/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.mmd')).map((name) => name.replace('.mmd', ''));

/** How much of a picture may differ, in percent of its pixels, and by how many px its size. */
const tolerance = { pixels: 0.1, size: 1 };

/**
 * Chromium's `getBBox` of SVG text (not its text length, which agrees exactly)
 * counts the ink in whole pixels, a few tenths more than the advance. Git
 * graphs place their slanted labels by it.
 */
const widerTolerance: Record<string, number> = { 'gitgraph-release': 0.5 };

let browser: Browser;
let drawing: Page;
let camera: Page;
let paint: Painter;

beforeAll(async () => {
  browser = await launchBrowser();
  drawing = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  await drawing.setContent(pageWith('', 'light').replace('padding: 16px; display: inline-block;', ''));
  await drawing.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') });
  await drawing.addScriptTag({ content: `globalThis.seedRandom = ${seedRandom.toString()}` });
  await drawing.evaluate(`(async () => {
    await Promise.all(Array.from(document.fonts, (font) => font.load()));
    mermaid.initialize(${JSON.stringify(mermaidConfig)});
  })()`);
  camera = await browser.newPage({ deviceScaleFactor: 1 });
  paint = await createPainter();
});

afterAll(() => browser?.close());

async function paintInBrowser(id: string, text: string): Promise<Painted> {
  const { source, title, description } = prepare(text);
  const call = `(async () => { seedRandom(); return mermaid.render(${JSON.stringify(temporaryId(id))}, ${JSON.stringify(source)}); })()`;
  const { svg, diagramType } = await drawing.evaluate<{ svg: string; diagramType: string }>(call);
  return { type: diagramType, ...bake({ id, type: diagramType, svg, title, description }, globalThis.window as never) };
}

async function photograph({ svg, width, height }: Painted): Promise<PNG> {
  await camera.setViewportSize({ width: width + 32, height: height + 32 });
  await camera.setContent(pageWith(svg, 'light'));
  await camera.evaluate('document.fonts.ready.then(() => true)');
  return PNG.sync.read(await camera.screenshot());
}

/** The part of two pictures, in percent, that differs; what one has more than the other is cut off. */
function differenceOf(first: PNG, second: PNG): number {
  const [width, height] = [Math.min(first.width, second.width), Math.min(first.height, second.height)];
  const [a, b] = [first, second].map((picture) => {
    const cut = new PNG({ width, height });
    PNG.bitblt(picture, cut, 0, 0, width, height, 0, 0);
    return cut.data;
  });
  return (100 * pixelmatch(a!, b!, undefined, width, height, { threshold: 0.15 })) / (width * height);
}

describe('diagrams drawn without a browser look as in one', () => {
  it('there are enough samples to mean something', () => expect(names.length).toBeGreaterThanOrEqual(20));

  it.each(names)('%s', async (name) => {
    const text = readFileSync(new URL(`${name}.mmd`, folder), 'utf8');
    const ours = await paint({ id: name, ...prepare(text) });
    const theirs = await paintInBrowser(name, text);
    const pixels = differenceOf(await photograph(ours), await photograph(theirs));
    expect(Math.abs(ours.width - theirs.width), 'width').toBeLessThanOrEqual(tolerance.size);
    expect(Math.abs(ours.height - theirs.height), 'height').toBeLessThanOrEqual(tolerance.size);
    expect(pixels, '% of pixels').toBeLessThanOrEqual(widerTolerance[name] ?? tolerance.pixels);
  });
});
