import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SearchEngine } from '../../../src/search/engine.ts';
import { TextIndex, type Pagefind } from '../../../src/search/text-index.ts';
import { file } from './sample.ts';

/** Texts by the key of their section, and an index that finds whole words and phrases in them. */
const texts: Record<string, string> = {
  en_a: 'A lock makes others wait',
  en_b: 'A deadlock: two wait for a row lock, and a victim is ended',
  en_c: 'Agree on one order for every lock',
  en_d: 'Keep a hash of the password',
  en_e: 'A salt makes equal passwords differ, a pepper is a secret',
};

/** How people ask for them, as it is indexed. */
const asks: Record<string, string> = { en_c: '· in which order to lock rows · avoid waiting forever.' };

function indexOf(search = vi.fn<(words: string) => void>()): Pagefind {
  return {
    options: () => Promise.resolve(),
    search: async (words) => {
      search(words);
      const pattern = new RegExp(`\\b${words.replaceAll('"', '')}\\b`, 'gi');
      const found = Object.entries(texts).map(([id, text]) => ({ id, score: text.match(pattern)?.length ?? 0, data: async () => ({ content: `Heading ${asks[id] ?? ''} ¶ ${text}` }) }));
      return { results: found.filter(({ score }) => score > 0) };
    },
  };
}

const engine = new SearchEngine(new TextIndex(indexOf()), file);
const paths = async (text: string, filters?: { area: string; level: string }) => (await engine.answer(text, filters)).groups.map(({ page }) => page.path);

describe('an answer', () => {
  test('names the pages that have the words', async () => {
    expect(await paths('deadlock ')).toEqual(['locks/']);
    expect(await paths('pepper ')).toEqual(['passwords/']);
  });

  test.each(['', '   ', '???', '“”', '— …'])('to “%s” has nothing, and no page is near to it', async (text) => {
    expect(await engine.answer(text)).toMatchObject({ groups: [], leftOut: 0, nearest: [] });
  });

  test('to words without subject takes them as they are', async () => {
    expect(await paths('for every ')).toEqual(['locks/']);
  });

  test('to a word that nobody has names what looks like it', async () => {
    const { groups, nearest } = await engine.answer('passwxyz ');
    expect(groups).toEqual([]);
    expect(nearest[0]!.path).toBe('passwords/');
  });

  test('is limited to an area and a level, and tells what that leaves out', async () => {
    expect(await paths('lock ', { area: 'Data', level: 'essential' })).toEqual(['locks/']);
    expect(await engine.answer('lock ', { area: 'Security', level: '' })).toMatchObject({ groups: [], leftOut: 1, nearest: [] });
    expect(await engine.answer('lock ', { area: 'Data', level: 'core' })).toMatchObject({ groups: [], leftOut: 1, nearest: [] });
  });

  test('names as near only what the filters let through', async () => {
    const { nearest } = await engine.answer('passwxyz ', { area: 'Data', level: '' });
    expect(nearest.map(({ path }) => path)).toEqual(['locks/']);
  });

  test('has a quoted phrase in every section, unless no text has it', async () => {
    const sections = async (text: string) => (await engine.answer(text)).groups.flatMap((group) => group.sections.map(({ section }) => section.key));
    expect(await sections('"row lock"')).toEqual(['en_b']);
    expect(await sections('"lock row"')).toContain('en_a');
  });

  test('puts first the section that people ask for in these words', async () => {
    const first = async () => (await new SearchEngine(new TextIndex(indexOf()), file).answer('order to lock rows ')).groups[0]!.sections[0]!.section.key;
    expect(await first()).toBe('en_c');
    Object.assign(asks, { en_b: '· order to lock rows first', en_c: '' });
    expect(await first()).toBe('en_b');
  });

  test('to a text of any length comes', async () => {
    expect(await paths(`${'lock '.repeat(300)}${'x'.repeat(5000)}`)).toContain('locks/');
  });
});

test('the same word is not asked for twice, unless asking failed', async () => {
  const search = vi.fn<(words: string) => void>();
  const counted = new SearchEngine(new TextIndex(indexOf(search)), file);
  await counted.answer('salt ');
  const asked = search.mock.calls.length;
  await counted.answer('salt ');
  expect(search).toHaveBeenCalledTimes(asked);

  search.mockImplementationOnce(() => {
    throw new Error('offline');
  });
  await expect(counted.answer('victim ')).rejects.toThrow('offline');
  expect((await counted.answer('victim ')).groups[0]!.page.path).toBe('locks/');
});

test('what was asked for long ago is forgotten, so that a page that stays open does not grow', async () => {
  const search = vi.fn<(words: string) => void>();
  const counted = new SearchEngine(new TextIndex(indexOf(search)), file);
  await counted.answer('salt ');
  for (let word = 0; word < 60; word++) await counted.answer(`x${word} `);
  search.mockClear();
  await counted.answer('salt ');
  expect(search).toHaveBeenCalledWith('salt');
});

test('an excerpt shows the text without its heading; a section with none of the words has none', async () => {
  const { query, groups } = await engine.answer('victim ');
  const [{ section } = expect.unreachable()] = groups[0]!.sections;
  expect((await engine.excerpt(section, query)).map(({ text }) => text).join('')).toBe(texts['en_b']);
  expect((await engine.excerpt(section, query)).filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['victim']);
  expect(await engine.excerpt({ ...section, key: 'en_d' }, query)).toEqual([]);
});

describe('loading', () => {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  const base = `${pathToFileURL(folder).href}/`;
  afterEach(() => {
    vi.unstubAllGlobals();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is tried anew after a failure: the file, and a new instance of the index', async () => {
    mkdirSync(join(folder, 'pagefind'));
    const index = (search: string) => `export const options = async () => {}; export const search = async () => { ${search} };`;
    writeFileSync(join(folder, 'pagefind/pagefind.js'), index(`throw new Error('no index')`));
    vi.stubGlobal('fetch', async () => Response.json(file));
    await expect(SearchEngine.load(base)).rejects.toThrow('no index');

    writeFileSync(join(folder, 'pagefind/pagefind.js'), index('return { results: [] }'));
    vi.stubGlobal('fetch', async () => new Response('', { status: 503 }));
    await expect(SearchEngine.load(base)).rejects.toThrow('search.json: 503');

    vi.stubGlobal('fetch', async () => Response.json(file));
    expect((await (await SearchEngine.load(base)).answer('zxqv ')).groups).toEqual([]);
  });
});
