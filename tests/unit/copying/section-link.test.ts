import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { markdownLink, mediaWikiLink, richLink, sectionLink } from '../../../src/copying/section-link.ts';

const here = { site: 'https://wiki.example/team/roadmap/', page: 'https://wiki.example/team/roadmap/sql/', topic: 'SQL & more' };
const link = sectionLink('joins', ' Why "a_b" [and] `c` {d} ', here);

test('a link says section and topic, and has the permanent and the direct address of the site being read', () => {
  expect(sectionLink('joins', 'Joins', here)).toEqual({
    title: 'Joins — SQL & more',
    permanent: 'https://wiki.example/team/roadmap/s/joins/',
    direct: 'https://wiki.example/team/roadmap/sql/#joins',
  });
});

test('rich text escapes what HTML would read as markup', () => {
  const box = document(richLink(link));
  expect(box.querySelector('a')?.getAttribute('href')).toBe(link.permanent);
  expect(box.textContent).toBe(link.title);
});

test('Markdown escapes its marks', () => {
  expect(markdownLink(link)).toBe('[Why "a\\_b" \\[and\\] \\`c\\` {d} — SQL & more](https://wiki.example/team/roadmap/s/joins/)');
});

test('MediaWiki gets no brackets, braces or double apostrophes inside the title', () => {
  expect(mediaWikiLink(link)).toBe('[https://wiki.example/team/roadmap/s/joins/ Why "a_b" &#91;and&#93; `c` &#123;d&#125; — SQL & more]');
  expect(mediaWikiLink({ ...link, title: "It''s" })).toContain(" It&#39;'s]");
});

function document(html: string): Element {
  return new JSDOM(`<body>${html}</body>`).window.document.body;
}
