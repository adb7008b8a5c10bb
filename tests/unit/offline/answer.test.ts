import { describe, expect, test } from 'vitest';
import { addressIn, forwardOf, sectionIn, wayOf, type Asked } from '../../../src/offline/answer.ts';

const scope = 'https://docs.example/team/roadmap/';
const asked = (path: string, more: Partial<Asked> = {}): Asked => ({ method: 'GET', url: new URL(path, scope).href, mode: 'cors', isRange: false, ...more });

describe('wayOf', () => {
  test.each<[string, Partial<Asked>, string]>([
    ['', { mode: 'navigate' }, 'network-first'],
    ['cap-theorem/?x=1', { mode: 'navigate' }, 'network-first'],
    // Also what is not kept: without a network it needs an answer.
    ['embed/pacelc/', { mode: 'navigate' }, 'network-first'],
    ['s/pacelc/', { mode: 'navigate' }, 'network-first'],
    ['search.json', {}, 'network-first'],
    ['pagefind/pagefind-entry.json?ts=1', {}, 'network-first'],
    ['pagefind/pagefind.js?try=1', {}, 'network-first'],
    ['pagefind/fragment/en_1.pf_fragment', {}, 'kept-first'],
    ['_astro/element.a.js', {}, 'kept-first'],
    ['_astro/pglite-a.wasm', {}, 'untouched'],
    ['d/cap.png', {}, 'untouched'],
    ['sw.js', {}, 'untouched'],
    ['offline.json', {}, 'untouched'],
    ['_astro/element.a.js', { isRange: true }, 'untouched'],
    ['search/', { method: 'POST', mode: 'navigate' }, 'untouched'],
    ['/team/', { mode: 'navigate' }, 'untouched'],
    ['/team/roadmap2/', { mode: 'navigate' }, 'untouched'],
    ['https://elsewhere.example/team/roadmap/', {}, 'untouched'],
  ])('%s %j: %s', (path, more, way) => expect(wayOf(asked(path, more), scope)).toBe(way));
});

test('an address has no query, no fragment and no base, and a page no file name', () => {
  expect(['', '?q=a', 'search/?q=a#b', 'cap-theorem/index.html', '/elsewhere/'].map((path) => addressIn(new URL(path, scope).href, scope))).toEqual([
    '', '', 'search/', 'cap-theorem/', undefined,
  ]);
});

test('the address of a section leads to where it stands', () => {
  const links = [
    { kind: 'page', id: 'pacelc', leadsTo: 'pacelc/' },
    { kind: 'section', id: 'pacelc', leadsTo: 'cap-theorem/#pacelc' },
  ];
  expect(['s/pacelc/', 's/pacelc', 's/unknown/', 's/', 'pacelc/'].map((address) => forwardOf(address, links))).toEqual([
    'cap-theorem/#pacelc', 'cap-theorem/#pacelc', undefined, undefined, undefined,
  ]);
  expect(sectionIn('systems/')).toBeUndefined();
});
