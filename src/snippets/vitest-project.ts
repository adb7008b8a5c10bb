import type { TestProjectInlineConfiguration } from 'vitest/config';
import { snippetPages } from './vitest-plugin.ts';

/**
 * The Vitest project that runs the fences of every page.
 *
 * `SNIPPET_PAGES`, a glob, replaces the pages: that is how small broken sites are tested.
 */
export function snippetsProject(): TestProjectInlineConfiguration {
  return {
    plugins: [snippetPages()],
    test: {
      name: 'snippets',
      include: [process.env.SNIPPET_PAGES ?? 'src/content/docs/**/*.mdx'],
      // Pages share nothing but the loaded WebAssembly and a copy of a blank database.
      isolate: false,
      pool: 'forks',
    },
  };
}
