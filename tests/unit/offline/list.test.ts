import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addressOf, changedFiles, hashOf, isImmutable, isLeftOut } from '../../../src/offline/list.ts';

describe('isLeftOut', () => {
  test.each([
    'embed/pacelc/', 'embed.js', 's/pacelc/', 'og/index.png', 'd/cap-proof.png',
    '_astro/pglite-Busfj2jm.wasm', '_astro/pglite-BgbVgg6N.data', '_astro/initdb-BnC8r6Zv.wasm', '_astro/vector.tar-CmaZWiYW.gz', '_astro/worker-CY13dIMw.js',
    '_headers', 'nginx-headers.conf', 'robots.txt', 'sitemap-0.xml', 'sitemap-index.xml', 'sources.json', 'facts.schema.json', 'sw.js', 'offline.json',
  ])('%s is left out', (address) => expect(isLeftOut(address)).toBe(true));

  test.each([
    '', 'cap-theorem/', 'areas/data/', 'search/', 'offline/', '404.html', 'search.json', 'links.json', 'favicon.svg',
    'd/cap-proof.svg', 'd/cap-proof.mmd', 'pagefind/pagefind.js', 'pagefind/wasm.en.pagefind', 'pagefind/fragment/en_1.pf_fragment',
    '_astro/element.99EVHk-C.js', '_astro/roadmap-sans.CspcbxpQ.woff2', 'embedding/', 'sources/', 'of-a-new-kind.bin',
  ])('"%s" is kept', (address) => expect(isLeftOut(address)).toBe(false));
});

test('a page is asked for by its folder', () => {
  expect(['index.html', 'cap-theorem/index.html', '404.html', 'not-index.html'].map(addressOf)).toEqual(['', 'cap-theorem/', '404.html', 'not-index.html']);
});

test('only names with a hash in them never change their content', () => {
  expect(['_astro/a.js', 'pagefind/fragment/en_1.pf_fragment', 'pagefind/index/en_1.pf_index', 'pagefind/pagefind.en_1.pf_meta'].every(isImmutable)).toBe(true);
  expect(['', 'search.json', 'pagefind/pagefind.js', 'pagefind/pagefind-entry.json', 'pagefind/wasm.en.pagefind'].some(isImmutable)).toBe(false);
});

test('changed is what is new and what has another hash, not what is gone', () => {
  expect(changedFiles({ same: ['a', 1], other: ['a', 1], gone: ['a', 1] }, { same: ['a', 1], other: ['b', 1], new: ['a', 1] })).toEqual(['other', 'new']);
});

test('a hash is the beginning of SHA-256', async () => {
  const text = new TextEncoder().encode('content');
  expect(await hashOf(text)).toBe(createHash('sha256').update(text).digest('base64url').slice(0, 16));
});
