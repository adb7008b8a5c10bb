import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { parseDeclarations } from '../../../../src/diagrams/css/declarations.ts';
import { matchesSelector } from '../../../../src/diagrams/css/selector.ts';
import { parseStyleSheet } from '../../../../src/diagrams/css/style-sheet.ts';

it('reads declarations, importance and data URLs', () => {
  expect(parseDeclarations('fill: red !important; background: url(data:a;b)')).toEqual([
    { property: 'fill', value: 'red', important: true },
    { property: 'background', value: 'url(data:a;b)', important: false },
  ]);
});

describe('parseStyleSheet', () => {
  it('orders rules by specificity, then by place', () => {
    const rules = parseStyleSheet('#a{x:1} .b{x:2} g{x:3} .c{x:4}');
    expect(rules.map(({ selector }) => selector)).toEqual(['g', '.b', '.c', '#a']);
  });

  it('splits selector lists, but not inside :is()', () => {
    expect(parseStyleSheet('.a, .b:is(.c, .d) {x:1}').map(({ selector }) => selector)).toEqual(['.a', '.b:is(.c, .d)']);
  });

  it('leaves animations out', () => {
    expect(parseStyleSheet('@keyframes dash { to { x: 1 } } .a{x:1}')).toHaveLength(1);
  });
});

describe('matchesSelector', () => {
  const { document } = new JSDOM('<svg id="d"><g class="node good" data-look="classic"><g><rect/></g></g></svg>').window;
  const rect = document.querySelector('rect')!;

  it.each(['rect', '#d rect', '.node rect', '.node.good > g > rect', 'g[data-look="classic"] rect', '[data-look^="cla"] *'])('%s', (selector) => {
    expect(matchesSelector(rect, selector)).toBe(true);
    expect(rect.matches(selector)).toBe(true);
  });

  it.each(['.node > rect', '.bad rect', 'circle', 'g[data-look="neo"] rect', '#e rect'])('not %s', (selector) => {
    expect(matchesSelector(rect, selector)).toBe(false);
    expect(rect.matches(selector)).toBe(false);
  });
});
