import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { bake } from '../../../../src/diagrams/bake/index.ts';
import { sentinels } from '../../../../src/diagrams/theme/index.ts';

/** Bakes what stands inside an SVG of 100 by 50. */
function baked(content: string, more: Partial<{ id: string; viewBox: string }> = {}) {
  const { window } = new JSDOM('<body></body>');
  const svg = `<svg id="m" xmlns="http://www.w3.org/2000/svg" viewBox="${more.viewBox ?? '0 0 100 50'}">${content}</svg>`;
  return bake({ id: more.id ?? 'one', type: 'test', svg, title: 'T', description: 'D' }, window);
}

describe('the cascade', () => {
  it('lets style sheets win over attributes, styles over those, and importance over all', () => {
    const css = `<style>#m .a{stroke:${sentinels.line}} #m .b{stroke:${sentinels.line}!important}</style>`;
    const { svg } = baked(`${css}<path class="a" stroke="red" d="M0 0h9"/><path class="b" style="stroke:${sentinels.text}" d="M0 9h9"/>`);
    expect(svg.match(/stroke="var\(--diagram-line\)"/g)).toHaveLength(2);
    expect(svg).not.toContain('red');
  });

  it('resolves relative font sizes', () => {
    const { svg, minFontSize } = baked('<g font-size="20px"><text style="font-size: 0.8em" x="1" y="20">a</text></g>');
    expect(svg).toContain('font-size="16"');
    expect(minFontSize).toBe(16);
  });

  it('names the colors that would not follow the theme', () => {
    expect(baked('<rect width="9" height="9" fill="#123456"/>').unthemedColors).toEqual(['#123456']);
  });
});

describe('labels', () => {
  const label = (html: string) => baked(`<foreignObject x="10" y="10" width="80" height="30">${html}</foreignObject>`).svg;

  it('become text, centered in their frame', () => {
    const svg = label('<div xmlns="http://www.w3.org/1999/xhtml"><span>One</span></div>');
    expect(svg).toMatch(/<text x="50" y="31"[^>]* text-anchor="middle"[^>]*>One<\/text>/);
    expect(svg).not.toContain('foreignObject');
  });

  it('keep lines and emphasis', () => {
    const svg = label('<div xmlns="http://www.w3.org/1999/xhtml">One<br/><b>two</b></div>');
    expect(svg.match(/<tspan x="50"/g)).toHaveLength(2);
    expect(svg).toMatch(/font-weight="700"[^>]*>two/);
  });

  it('keep a background', () => {
    const svg = label(`<div xmlns="http://www.w3.org/1999/xhtml" style="background-color: ${sentinels.label}">One</div>`);
    expect(svg).toMatch(/<rect[^>]*fill="var\(--diagram-label\)"/);
  });

  it('are dropped when empty', () => expect(label('<div xmlns="http://www.w3.org/1999/xhtml"> </div>')).not.toContain('<text'));
});

it('renames ids that are used and drops the others', () => {
  const content = '<defs><marker id="used"><path d="M0 0h1"/></marker><marker id="unused"/></defs><path id="x" d="M0 0h9" marker-end="url(#used)"/>';
  const [one, two] = [baked(content).svg, baked(content, { id: 'two' }).svg];
  const idsOf = (svg: string): (string | undefined)[] => [...svg.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
  expect(idsOf(one)).toHaveLength(3);
  expect(idsOf(one).filter((id) => idsOf(two).includes(id))).toEqual([]);
  expect(one).not.toMatch(/unused|"x"|#used/);
});

it('escapes descriptions', () => {
  const { window } = new JSDOM('<body></body>');
  const { svg } = bake({ id: 'a', type: 't', svg: '<svg viewBox="0 0 1 1"></svg>', title: 'a < b & c', description: '"d"' }, window);
  expect(svg).toContain('a &lt; b &amp; c</title>');
});

it('grows the drawing where text would be cut off', () => {
  const { width, height, svg } = baked('<text x="95" y="20">Transactions</text>');
  expect(width).toBeGreaterThan(180);
  expect(height).toBe(50);
  expect(svg).toContain(`viewBox="0 0 ${/viewBox="0 0 ([\d.]+) 50"/.exec(svg)![1]} 50"`);
});

it('carries a CSS transform over, with its origin', () => {
  const { svg } = baked('<style>#m .t{transform:rotate(90deg)}</style><rect class="t" transform-origin="20px 10px" x="10" y="10" width="20" height="4"/>');
  expect(svg).toMatch(/transform="[^"]+"/);
  expect(svg).not.toContain('transform-origin');
});

it('removes the line of the present time', () => {
  expect(baked('<g class="today"><line x1="1" x2="1" y1="0" y2="9"/></g>').svg).not.toContain('<line');
});
