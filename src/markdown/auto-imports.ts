import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';

/** Where the components that pages may use are imported from, by name. */
export type PageComponents = Readonly<Record<string, string>>;

/**
 * Imports the components that a page uses, so that authors write no import lines.
 * A component stands in the page as `<Cite id="…" />`, or was put there by another plugin;
 * this plugin therefore comes last.
 */
export function autoImports(components: PageComponents): MdastPluginEntry {
  return () => {
    const used = new Set<string>();
    const note = (node: { name: string | null }) => {
      if (node.name && node.name in components) used.add(node.name);
    };
    return defineMdastPlugin({
      name: 'auto-imports',
      mdxJsxFlowElement: note,
      mdxJsxTextElement: note,
      after(root, ctx) {
        if (ctx.sourceFormat !== 'mdx' || used.size === 0) return;
        const lines = [...used].sort().map((name) => `import ${name} from ${JSON.stringify(components[name])};`);
        ctx.prependChild(root, { raw: `${lines.join('\n')}\n` });
      },
    });
  };
}
