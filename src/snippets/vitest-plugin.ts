import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { fromRoot } from './paths.ts';

const pageTests = fileURLToPath(new URL('./page-tests.ts', import.meta.url));

/** Makes every `.mdx` page a test file with one test for each block that runs. */
export function snippetPages(): Plugin {
  return {
    name: 'snippet-pages',
    enforce: 'pre',
    load: {
      filter: { id: /\.mdx$/ },
      handler(id) {
        const source = JSON.stringify(readFileSync(id, 'utf8'));
        const code = `import { declarePageTests } from ${JSON.stringify(pageTests)};\ndeclarePageTests(${source}, ${JSON.stringify(fromRoot(id))});`;
        return { code, map: null, moduleType: 'js' };
      },
    },
  };
}
