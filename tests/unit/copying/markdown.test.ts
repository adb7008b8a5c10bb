import { JSDOM } from 'jsdom';
import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { elementsMarkdown, tableMarkdown, teamMarkdown } from '../../../src/copying/markdown.ts';

const here = { site: 'https://wiki.example/team/', page: 'https://wiki.example/team/sql/', topic: 'SQL' };

function body(html: string): HTMLElement {
  return new JSDOM(`<body>${html}</body>`, { url: here.page }).window.document.body;
}
const markdown = (html: string) => elementsMarkdown(Array.from(body(html).childNodes), here);

describe('text', () => {
  test.each([
    ['<p>One <strong>two </strong>three <em>four</em></p>', 'One **two** three *four*'],
    ['<p>Run <code>a`b</code> and <code>`c</code></p>', 'Run ``a`b`` and `` `c ``'],
    ['<p>snake_case, _edge_, 2 * 3, [x], a &lt; b</p>', 'snake_case, \\_edge\\_, 2 \\* 3, \\[x\\], a \\< b'],
    ['<p>- no list</p><p>1. none either</p><p># nor this</p>', '\\- no list\n\n1\\. none either\n\n\\# nor this'],
    ['<p>first<br>second</p>', 'first\\\nsecond'],
    ['<p>18 <span class="fact"><data>PostgreSQL 18</data><sup>[1]</sup></span><sup class="cite">[2]</sup></p>', '18 PostgreSQL 18'],
    ['<p><span class="planned-link">CRDT<span class="planned-note"> (not written yet)</span></span></p>', 'CRDT'],
    ['<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
    ['loose <b>text</b><p>block</p>', 'loose **text**\n\nblock'],
  ])('%s', (html, expected) => {
    expect(markdown(html)).toBe(expected);
  });
});

describe('links', () => {
  test.each([
    ['/team/queries/#views', 'https://wiki.example/team/s/views/'],
    ['#joins', 'https://wiki.example/team/s/joins/'],
    ['/team/queries/', 'https://wiki.example/team/queries/'],
    ['https://postgresql.org/docs/#top', 'https://postgresql.org/docs/#top'],
  ])('%s', (href, expected) => {
    expect(markdown(`<p><a href="${href}">to it</a></p>`)).toBe(`[to it](${expected})`);
  });
});

describe('lists and code', () => {
  test('task lists keep their boxes', () => {
    const box = (sign: string) => `<span class="task-box" aria-hidden="true">${sign}</span>`;
    const html = `<ul><li>${box('☐')}Ask <strong>who</strong></li><li>${box('☑')}<span class="sr-only">Done: </span>Know why</li></ul>`;
    expect(markdown(html)).toBe('- [ ] Ask **who**\n- [x] Know why');
  });

  test('nested and numbered lists are indented under their item', () => {
    const html = '<ol start="3">\n<li>a\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n</li>\n<li>d</li>\n</ol>';
    expect(markdown(html)).toBe('3. a\n   - b\n   - c\n4. d');
  });

  test('items of several paragraphs keep them', () => {
    expect(markdown('<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>')).toBe('- a\n\n  b\n\n- c');
  });

  test('a block of Expressive Code gives its lines, language and indentation', () => {
    const line = (text: string) => `<div class="ec-line"><div class="code">${text}</div></div>`;
    const html = `<div class="expressive-code"><figure><pre data-language="sql"><code>${line('select 1')}${line('\n')}${line('  from t;')}</code></pre><div class="copy"><button>Copy</button></div></figure></div>`;
    expect(markdown(html)).toBe('```sql\nselect 1\n\n  from t;\n```');
  });

  test('code with fences gets a longer fence', () => {
    expect(markdown('<pre>```js\n```</pre>')).toBe('````\n```js\n```\n````');
  });
});

test('a table is padded, its bars escaped, its lines kept in one', () => {
  const html = '<table><thead><tr><td></td><th>Gives</th></tr></thead><tbody><tr><td>a|b</td><td>x<br>y</td></tr></tbody></table>';
  const table = body(html).querySelector('table')!;
  expect(tableMarkdown(table, here)).toBe(['|      | Gives  |', '| ---- | ------ |', '| a\\|b | x<br>y |'].join('\n'));
});

test('a block for teams has its title, its text and where it comes from', () => {
  const html = `<div class="sl-heading-wrapper level-h2"><h2 id="sql-team">For your team</h2></div>
    <section class="team-block"><div class="head"><p class="title">Review: <code>joins</code></p><button data-copy="team">Copy</button></div>
    <p>Fill in.</p><ul><li><span class="task-box">☐</span>See <a href="/team/sql/#joins">joins</a></li></ul></section>
    <div class="sl-heading-wrapper level-h2"><h2 id="sql-check">Check yourself</h2></div>`;
  const text = teamMarkdown(body(html).querySelector('section')!, here);
  expect(text).toBe(`## Review: \`joins\`

Fill in.

- [ ] See [joins](https://wiki.example/team/s/joins/)

Source: [For your team — SQL](https://wiki.example/team/s/sql-team/)
`);
});

test('what comes out reads back as the same structure', () => {
  const html = '<p>a <strong>b</strong></p><ul><li>c<ul><li>d</li></ul></li></ul><blockquote><p>e</p></blockquote><pre>f</pre>';
  const tree = mdxToMdast(markdown(html)) as unknown as { children: { type: string }[] };
  expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'list', 'blockquote', 'code']);
});
