import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/**
 * Puts every table into a box that scrolls, and that the keyboard can reach and scroll, named
 * after its columns. An empty cell in the head is an ordinary cell, because it heads nothing.
 */
export function scrollingTables(): HastPluginEntry {
  return defineHastPlugin({
    name: 'scrolling-tables',
    element: {
      filter: ['table', 'th'],
      visit(node, ctx) {
        if (node.tagName === 'th') {
          if (ctx.textContent(node).trim() === '') ctx.replaceNode(node, { type: 'element', tagName: 'td', properties: {}, children: [] });
          else ctx.setProperty(node, 'scope', 'col');
          return;
        }
        const head = elements(node.children).find(({ tagName }) => tagName === 'thead');
        const columns = elements(elements(head?.children ?? [])[0]?.children ?? []).map((cell) => ctx.textContent(cell).trim());
        ctx.wrapNode(node, {
          type: 'element',
          tagName: 'div',
          properties: {
            className: ['table-scroll'],
            tabIndex: 0,
            role: 'group',
            ariaLabel: `Table: ${columns.filter((column) => column !== '').join(', ')}`,
          },
          children: [],
        });
      },
    },
  });
}

function elements<Node extends { type: string }>(nodes: readonly Node[]): Extract<Node, { type: 'element' }>[] {
  return nodes.filter((node): node is Extract<Node, { type: 'element' }> => node.type === 'element');
}
