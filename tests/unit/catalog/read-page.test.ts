import { describe, expect, test } from 'vitest';
import { addressOf, readPage } from '../../../src/catalog/index.ts';

const source = `---
title: Locks
needs: [sql]
---

## Row locks {#row-locks}

See [the levels](/isolation/#levels) and ![a queue](queue.png). <Cite id="gray-1976" at="2" />

### Without an id

\`\`\`sql run setup=shop
select 1;
\`\`\`
`;

describe('readPage', () => {
  const page = readPage(source, 'data/locks.mdx', 'src/content/docs/data/locks.mdx');

  test('takes the frontmatter and the line of each field', () => {
    expect(page.frontmatter).toEqual({ title: 'Locks', needs: ['sql'] });
    expect(page.fieldLines.get('needs')).toBe(3);
  });

  test('takes headings with their explicit ids', () => {
    expect(page.headings).toEqual([
      { depth: 2, title: 'Row locks', id: 'row-locks', line: 6 },
      { depth: 3, title: 'Without an id', id: undefined, line: 10 },
    ]);
  });

  test('takes links, images, fences and components with their lines', () => {
    expect(page.links).toEqual([{ url: '/isolation/#levels', text: 'the levels', line: 8 }]);
    expect(page.images).toEqual([{ url: 'queue.png', text: 'a queue', line: 8 }]);
    expect(page.fences).toEqual([{ lang: 'sql', meta: 'run setup=shop', code: 'select 1;', line: 12 }]);
    expect(page.components).toEqual([{ name: 'Cite', attributes: { id: 'gray-1976', at: '2' }, line: 8 }]);
  });
});

describe('addressOf', () => {
  test.each([
    ['data/cap-theorem.mdx', { kind: 'topic', folder: 'data', slug: 'cap-theorem' }],
    ['data/index.mdx', { kind: 'landing', folder: 'data', slug: 'areas/data' }],
    ['about.mdx', { kind: 'site', folder: '', slug: 'about' }],
  ])('%s', (path, address) => {
    expect(addressOf(path)).toEqual(address);
  });
});
