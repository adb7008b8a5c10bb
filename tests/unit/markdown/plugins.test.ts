import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { diagramId, markdownPlugins, type MarkdownOptions } from '../../../src/markdown/index.ts';

const options: MarkdownOptions = {
  links: { base: '/team/', isPlanned: (slug) => slug === 'later' },
  draw: async ({ id, line }) => ({ id, title: `line ${line}`, description: '', svg: '<svg>{"</svg>', width: 10, height: 5, minFontSize: 12 }),
  describeRun: ({ source, line }) =>
    source.split('\n')[line - 1]?.includes(' run') ? { attributes: { engine: 'PGlite' }, codeMeta: 'title="x"', hasOutput: true } : undefined,
  components: { Cite: '/c.astro', Diagram: '/d.astro', PlannedTopic: '/p.astro', RunBlock: '/r.astro', Fact: '/f.astro' },
  onComponents: [],
  oldIds: (_, id) => (id === 'now' ? ['before'] : []),
};

async function compile(source: string): Promise<string> {
  const result = await mdxToJs(source, { ...markdownPlugins(options), features: { headingAttributes: true } });
  return result.code;
}

describe('links', () => {
  test('get the base path in front', async () => {
    expect(await compile('[x](/sql/#joins)')).toContain('href: "/team/sql/#joins"');
  });

  test.each(['https://example.com/', '#here', '//example.com/'])('%s stays as it is', async (url) => {
    expect(await compile(`[x](${url})`)).toContain(`href: "${url}"`);
  });

  test('to a planned topic become text that says so', async () => {
    const code = await compile('[x *y*](/later/)');
    expect(code).toContain('_jsxs(PlannedTopic, { children: ["x ", ');
    expect(code).not.toContain('href');
  });
});

test('a heading keeps the ids it had before', async () => {
  const code = await compile('## Now {#now}\n\n## Other {#other}\n');
  expect(code.indexOf('id: "before"')).toBeLessThan(code.indexOf('id: "now"'));
  expect(code.match(/old-anchor/g)).toHaveLength(1);
});

describe('imports', () => {
  test('of exactly the components a page uses', async () => {
    const code = await compile('<Cite id="a" />');
    expect(code).toContain('import Cite from "/c.astro"');
    expect(code).not.toContain('/f.astro');
  });
});

describe('fences', () => {
  test('a Mermaid fence becomes a finished drawing, whatever is in the SVG', async () => {
    const code = await compile('\n```mermaid id=flow\nflowchart TB\n```\n');
    expect(code).toContain('svg: "<svg>{\\"</svg>"');
    expect(code).toContain('title: "line 2"');
    expect(code).toContain('source: "flowchart TB"');
  });

  test('a fence that ran is framed together with its output', async () => {
    const code = await compile('```sql run\nselect 1\n```\n\n```text output\n{1}\n```\n\nafter\n');
    expect(code).toMatch(/_jsxs\(RunBlock, \{\s+engine: "PGlite"/);
    expect(code.indexOf('{1}')).toBeLessThan(code.indexOf('after'));
    expect(code.match(/\{1\}/g)).toHaveLength(1);
  });
});

test('tables stand in a box the keyboard can scroll, named after their columns', async () => {
  const code = await compile('| | a | *b* |\n| - | - | - |\n| 1 | 2 | 3 |\n');
  expect(code).toMatch(/className: "table-scroll",\s+tabIndex: "0",\s+role: "group",\s+"aria-label": "Table: a, b"/);
});

test('an empty cell in the head of a table is no heading', async () => {
  const code = await compile('| | a |\n| - | - |\n| 1 | 2 |\n');
  expect(code.match(/components\.th,/g)).toHaveLength(1);
});

test.each([
  ['id=cap-partition', 'cap-partition'],
  ['title="x" id=a1', 'a1'],
  ['id=Cap', undefined],
  ['', undefined],
  ['grid=a', undefined],
])('the diagram id of %o is %o', (meta, id) => {
  expect(diagramId(meta)).toBe(id);
});
