import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeEmbeds } from '../../../src/publish/embed/index.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'embeds-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const heading = (level: number, id: string, text: string) =>
  `<div class="sl-heading-wrapper level-h${level}"><h${level} id="${id}">${text}</h${level}><a class="sl-anchor-link" href="#${id}">#</a></div>`;

const page = `<!DOCTYPE html><html><head><link rel="stylesheet" href="/t/_astro/a.css"><style>.x{}</style><script>theme()</script></head><body>
<nav><a href="/t/">Home</a></nav><h1 id="_top">SQL &amp; more</h1><div class="sl-markdown-content">
${heading(2, 'first', 'First')}<p>Before.</p><run-here data-code="create"></run-here>
<span id="old-joins" class="old-anchor"></span>${heading(2, 'joins', 'Joins')}<p>See <a href="#first">first</a>, <a href="/t/views/#v">views</a>, <a href="https://example.com/">out</a>.</p>
<join-simulation></join-simulation><script type="module" src="/t/_astro/sim.js"></script><script type="module">define('run-here')</script>
${heading(3, 'inner', 'Inner')}<run-here data-code="select"></run-here><figure><svg><use href="#shape"></use></svg></figure>
<span id="old-last" class="old-anchor"></span>${heading(2, 'last', 'Last')}<p>After.</p>
<section class="references">Sources</section></div></body></html>`;

const links = [
  { kind: 'section', id: 'joins', state: 'live', leadsTo: 'sql/#joins' },
  { kind: 'section', id: 'inner', state: 'live', leadsTo: 'sql/#inner' },
  { kind: 'section', id: 'last', state: 'live', leadsTo: 'sql/#last' },
  { kind: 'section', id: 'old-joins', state: 'renamed', leadsTo: 'sql/#joins' },
  { kind: 'section', id: 'gone', state: 'retired', leadsTo: 'sql/#joins', why: 'Now <part> of joins.' },
  { kind: 'page', id: 'sql', state: 'live', leadsTo: 'sql/' },
];

function embeds(): (id: string) => Document {
  write('links.json', JSON.stringify({ links }));
  write('sql/index.html', page);
  write('_astro/sim.js', "import { near } from './near.js'; near();");
  write('_astro/near.js', "whenNear('join-simulation')");
  expect(writeEmbeds(folder, '/t/')).toBe(5);
  return (id) => new JSDOM(readFileSync(join(folder, 'embed', id, 'index.html'), 'utf8'), { url: `https://x.example/t/embed/${id}/` }).window.document;
}

test('a section goes to the next heading of its level, without what is before and after', () => {
  const joins = embeds()('joins');
  expect(Array.from(joins.querySelectorAll('h2, h3'), ({ id }) => id)).toEqual(['joins', 'inner']);
  expect(joins.title).toBe('Joins — SQL & more');
  expect(joins.querySelector('nav, .references, #old-last')).toBeNull();
  expect(joins.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
});

test('a subsection stands alone, and the last section ends before the sources', () => {
  const embed = embeds();
  expect(Array.from(embed('inner').querySelectorAll('h2, h3'), ({ id }) => id)).toEqual(['inner']);
  expect(embed('last').querySelector('main')?.textContent).not.toContain('Sources');
});

test('links open the full page in a tab of their own; references within drawings stay', () => {
  const joins = embeds()('joins');
  const found = Array.from(joins.querySelectorAll('a'), (link) => [link.getAttribute('href'), link.target, link.rel]);
  const opened = (href: string) => [href, '_blank', 'noopener'];
  expect(found).toEqual(['/t/sql/#joins', '/t/sql/#first', '/t/views/#v', 'https://example.com/', '/t/sql/#inner', '/t/s/joins/'].map(opened));
  expect(joins.querySelector('use')?.getAttribute('href')).toBe('#shape');
});

test('styles come along, of scripts only those of its own elements', () => {
  const scripts = (id: string) => Array.from(embeds()(id).querySelectorAll('script'), (script) => script.getAttribute('src') ?? script.textContent);
  expect(scripts('joins')).toEqual(['/t/_astro/sim.js', "define('run-here')", '/t/embed.js']);
  expect(scripts('inner')).toEqual(["define('run-here')", '/t/embed.js']);
  expect(scripts('last')).toEqual(['/t/embed.js']);
  expect(embeds()('last').querySelectorAll('link[rel=stylesheet], style')).toHaveLength(3);
});

test('blocks that share a database bring the earlier ones along, unseen', () => {
  const inner = embeds()('inner');
  expect(Array.from(inner.querySelectorAll<HTMLElement>('[hidden] run-here'), ({ dataset }) => dataset['code'])).toEqual(['create']);
});

test('an old id shows the section of today; a retired one explains', () => {
  const embed = embeds();
  expect(embed('old-joins').querySelector('h2')?.id).toBe('joins');
  expect(embed('old-joins').body.dataset['section']).toBe('old-joins');
  expect(embed('gone').querySelector('main')?.textContent).toBe('Now <part> of joins.');
  expect(embed('gone').querySelector('.embed-source a')?.getAttribute('href')).toBe('/t/s/gone/');
});

test('a section that the page does not have is an error', () => {
  write('links.json', JSON.stringify({ links: [{ kind: 'section', id: 'lost', state: 'live', leadsTo: 'sql/#lost' }] }));
  write('sql/index.html', page);
  expect(() => writeEmbeds(folder, '/t/')).toThrow('/sql/ has no heading "lost"');
});
