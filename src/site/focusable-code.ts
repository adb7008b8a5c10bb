import type { ExpressiveCodePlugin } from '@astrojs/starlight/expressive-code';

/**
 * Lets the keyboard reach, and so scroll, every code block. Expressive Code's own script does
 * so late, not without JavaScript, and makes each block a landmark; it leaves alone what is
 * already reachable, and takes short blocks out again.
 */
export const focusableCode: ExpressiveCodePlugin = {
  name: 'focusable-code',
  hooks: {
    postprocessRenderedBlock: ({ renderData }) => {
      const pending = [renderData.blockAst];
      for (let node = pending.pop(); node; node = pending.pop()) {
        if (node.tagName === 'pre') node.properties['tabIndex'] = 0;
        pending.push(...node.children.filter((child) => child.type === 'element'));
      }
    },
  },
};
