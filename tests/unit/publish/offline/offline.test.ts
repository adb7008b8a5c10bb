import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OfflineList } from '../../../../src/offline/list.ts';
import { withFigures } from '../../../../src/publish/offline/figures.ts';
import { writeOffline } from '../../../../src/publish/offline/index.ts';
import { keptFiles, listFiles } from '../../../../src/publish/offline/kept-files.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'offline-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const page = ['files', 'kept', 'download', 'database'].map((name) => `<span data-figure="${name}" class="x">some</span>`).join(' ');
const site = {
  'index.html': 'home',
  'sql/index.html': 'x'.repeat(2_000_000),
  'offline/index.html': page,
  'links.json': '{}',
  's/joins/index.html': 'forward',
  'embed/joins/index.html': 'frame',
  '_astro/a.1.js': 'a',
  '_astro/pglite-1.wasm': 'w'.repeat(1_250_000),
  'd/x.png': 'p',
  'd/x.svg': 's',
};

test('the files to keep are those of reading, by address', () => {
  write(site);
  expect(keptFiles(folder).map(({ address }) => address)).toEqual(['', '_astro/a.1.js', 'd/x.svg', 'links.json', 'offline/', 'sql/']);
});

test('each is listed with its hash and size, and the version is theirs alone', async () => {
  write(site);
  const listed = (built: number) => listFiles(keptFiles(folder), new Date(built));
  const list = await listed(0);
  expect(list.files['_astro/a.1.js']).toEqual([createHash('sha256').update('a').digest('base64url').slice(0, 16), 1]);
  expect(list.bytes).toBe(Object.values(list.files).reduce((sum, [, bytes]) => sum + bytes, 0));
  expect((await listed(1)).version).toBe(list.version);
  write({ 'd/x.png': 'changed' });
  expect((await listed(0)).version).toBe(list.version);
  write({ 'd/x.svg': 'changed' });
  expect((await listed(0)).version).not.toBe(list.version);
});

describe('writeOffline', () => {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');

  test('writes the list, the worker of its version, and the figures', async () => {
    write(site);
    await writeOffline(folder);
    const list = JSON.parse(read('offline.json')) as OfflineList;
    expect(read('sw.js')).toContain(list.version);
    expect(read('sw.js')).not.toMatch(/\b(?:import|export)\b\s*[{*'"]|OFFLINE_VERSION/);
    expect(read('offline/index.html').replaceAll(/<[^>]*>/g, '')).toBe('6 2.0 0.0 1.3');
    // The page is listed as it is served: with its figures.
    expect(list).toEqual({ ...(await listFiles(keptFiles(folder), new Date(list.built))) });
  });

  test('refuses a page without a place for its figures', async () => {
    write({ ...site, 'offline/index.html': '' });
    await expect(writeOffline(folder)).rejects.toThrow('no <span data-figure="files">');
  });
});

test('figures stand in their places and nowhere else', () => {
  const figures = { files: '1', kept: '$&', download: '3', database: '4' };
  expect(withFigures(`<p>${page}</p>`, figures).replaceAll(/ class="x"/g, '')).toBe(
    '<p><span data-figure="files">1</span> <span data-figure="kept">$&</span> <span data-figure="download">3</span> <span data-figure="database">4</span></p>',
  );
});
