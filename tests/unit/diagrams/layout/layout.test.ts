import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { measureText } from '../../../../src/diagrams/font-metrics.ts';
import { boundingRectangle } from '../../../../src/diagrams/layout/boxes.ts';
import { labelBox } from '../../../../src/diagrams/layout/html-text.ts';
import { toPixels } from '../../../../src/diagrams/layout/lengths.ts';
import { breakablePieces } from '../../../../src/diagrams/layout/line-breaks.ts';
import { measuring } from '../../../../src/diagrams/layout/session.ts';

const plain = { size: 16, weight: 400, letterSpacing: 0 };

function element(html: string, selector: string): Element {
  const { document } = new JSDOM(`<body>${html}</body>`).window;
  return document.querySelector(selector)!;
}

describe('labelBox', () => {
  const box = (html: string) => measuring(() => labelBox(element(html, 'div')));
  const lines = (html: string): string[] => box(html).lines.map(({ runs }) => runs.map(({ text }) => text).join(''));

  it('collapses white space and breaks at <br>', () => {
    expect(lines('<div>  one \n two<br>three </div>')).toEqual(['one two', 'three']);
  });

  it('wraps at its width, and never inside a word', () => {
    expect(lines('<div style="width: 60px">one two incomprehensible</div>')).toEqual(['one two', 'incomprehensible']);
    expect(lines('<div style="width: 60px; white-space: nowrap">one two three</div>')).toEqual(['one two three']);
  });

  it('starts paragraphs on new lines without empty ones', () => {
    expect(lines('<div><p>one</p><p>two</p></div>')).toEqual(['one', 'two']);
  });

  it('is as wide as its widest line, with padding, and as high as all of them', () => {
    const { width, height } = box('<div style="line-height: 1.5; padding: 2px 3px">refresh<br>to</div>');
    expect(width).toBe(measureText('refresh', plain) + 6);
    expect(height).toBe(2 * 24 + 4);
  });

  it('measures bold parts in bold', () => {
    const { width } = box('<div>one <b>two</b></div>');
    expect(width).toBe(measureText('one ', plain) + measureText('two', { ...plain, weight: 700 }));
  });
});

it('breaks lines after spaces and hyphens only', () => {
  expect(breakablePieces('read-only a/b — c')).toEqual(['read-', 'only ', 'a/b ', '— ', 'c']);
});

it.each([['1.5em', 15], ['2rem', 32], ['12pt', 16], ['50%', 5], ['7px', 7], ['', 3]])('reads the length "%s"', (text, pixels) =>
  expect(toPixels(text, 10, 3)).toBe(pixels),
);

describe('boundingRectangle', () => {
  const rectangle = (content: string, selector: string) => measuring(() => boundingRectangle(element(`<svg>${content}</svg>`, selector)));

  it('has x, y, width and height only', () => {
    expect(Object.keys(rectangle('<rect x="1" y="2" width="3" height="4"/>', 'rect'))).toEqual(['x', 'y', 'width', 'height']);
  });

  it('joins the children of a group after their transforms', () => {
    const group = '<g><rect width="10" height="10" transform="translate(5 5)"/><circle cx="0" cy="0" r="2"/><defs><rect width="99" height="99"/></defs></g>';
    expect(rectangle(group, 'g')).toEqual({ x: -2, y: -2, width: 17, height: 17 });
  });

  it('leaves out what is not displayed', () => {
    expect(rectangle('<g><rect width="10" height="10"/><rect style="display: none" width="99" height="99"/></g>', 'g')).toMatchObject({ width: 10 });
  });

  it('anchors text, and takes sizes from the style sheet', () => {
    const { x, width } = rectangle('<style>#t { font-size: 32px }</style><text id="t" x="100" text-anchor="middle">To</text>', 'text');
    expect(width).toBe(measureText('To', { ...plain, size: 32 }));
    expect(x).toBe(100 - width / 2);
  });

  it('starts a tspan with a position of its own on its own', () => {
    const text = '<text><tspan x="0" dy="0">one</tspan><tspan x="0" dy="20">longer</tspan></text>';
    const { width, height } = rectangle(text, 'text');
    expect(width).toBe(measureText('longer', plain));
    expect(height).toBe(40);
  });

  it('does not hand the position of an empty tspan on', () => {
    expect(rectangle('<text x="5"><tspan x="500"></tspan>one</text>', 'text').x).toBe(5);
  });

  it('scales a nested drawing to its view box', () => {
    const nested = '<g><svg x="10" width="50" height="50" viewBox="0 0 100 100"><rect width="100" height="100"/></svg></g>';
    expect(rectangle(nested, 'g')).toEqual({ x: 10, y: 0, width: 50, height: 50 });
  });
});
