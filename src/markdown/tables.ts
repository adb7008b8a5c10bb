import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/** Puts every table into a box that scrolls, and that the keyboard can reach and scroll. */
export function scrollingTables(): HastPluginEntry {
  return defineHastPlugin({
    name: 'scrolling-tables',
    element: {
      filter: ['table'],
      visit(node, ctx) {
        ctx.wrapNode(node, {
          type: 'element',
          tagName: 'div',
          properties: { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: 'Table' },
          children: [],
        });
      },
    },
  });
}
