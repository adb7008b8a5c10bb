import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, test } from 'vitest';
import { cardSvg, createPainter, pictureCache } from '../../../src/pictures/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const card = { area: 'Data', title: 'CAP theorem', line: 'What a replicated store can promise while its network loses messages.' };

describe('a card', () => {
  test('has the size that chats ask for and weighs less than a megabyte', async () => {
    const png = await (await createPainter(folder)).card(card);
    const { width, height } = PNG.sync.read(png);
    expect([width, height]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(1_000_000);
  });

  test('says its title: another title is another picture', async () => {
    const painter = await createPainter(folder);
    expect((await painter.card(card)).equals(await painter.card({ ...card, title: 'SQL' }))).toBe(false);
  });

  test('keeps a long title and sentence inside', async () => {
    const svg = await cardSvg({ ...card, title: 'Pseudonymization '.repeat(4), line: 'word '.repeat(120) });
    const tops = Array.from(svg.matchAll(/<path[^>]* d="M[\d.]+ ([\d.]+)/g), ([, y]) => Number(y));
    expect(tops.length).toBeGreaterThan(0);
    expect(Math.max(...tops)).toBeLessThan(630);
  });
});

test('a diagram becomes an opaque picture of twice its size, its text drawn', async () => {
  const svg = (text: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20" viewBox="0 0 60 20" font-family="IBM Plex Sans"><rect width="60" height="20" fill="#fff"/><text x="4" y="15" font-weight="600">${text}</text></svg>`;
  const painter = await createPainter(folder);
  const picture = PNG.sync.read(await painter.diagram(svg('abc')));
  expect([picture.width, picture.height]).toEqual([120, 40]);
  expect(picture.data.filter((_, index) => index % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
  const empty = PNG.sync.read(await painter.diagram(svg('')));
  expect(picture.data.equals(empty.data)).toBe(false);
});

test('what was drawn once is not drawn again until the code changes', async () => {
  const cacheFolder = join(folder, 'cache');
  let drawn = 0;
  const make = () => Promise.resolve(Buffer.from(String(++drawn)));
  await pictureCache(cacheFolder, 'a').get('x', make);
  expect(String(await pictureCache(cacheFolder, 'a').get('x', make))).toBe('1');
  expect(String(await pictureCache(cacheFolder, 'b').get('x', make))).toBe('2');
  expect(readdirSync(cacheFolder)).toHaveLength(2);
});
