import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom: for each folder of src/, the other folders it may use. What is not
 * listed may not be imported; nothing may import tests/. Data goes one way, from content to
 * pages, so a folder never imports one that stands further down in this table.
 */
const mayImport = {
  'author-errors': [],
  roadmap: [],
  markdown: [],
  fonts: [],
  simulations: [],
  copying: [],
  search: [],
  offline: [],
  pictures: [],
  catalog: ['roadmap'],
  evidence: ['author-errors', 'catalog'],
  snippets: ['author-errors'],
  diagrams: ['author-errors', 'fonts', 'markdown'],
  permalinks: ['author-errors', 'catalog', 'markdown', 'site'],
  checks: ['author-errors', 'catalog', 'roadmap', 'markdown'],
  'content-rules': ['catalog', 'evidence', 'roadmap', 'snippets'],
  components: ['roadmap', 'evidence', 'diagrams', 'site'],
  overrides: ['roadmap', 'components', 'copying', 'fonts', 'permalinks', 'search', 'site'],
  pages: ['roadmap', 'evidence', 'components', 'permalinks', 'diagrams', 'offline', 'search', 'site'],
  site: ['author-errors', 'roadmap', 'catalog', 'checks', 'diagrams', 'evidence', 'markdown', 'permalinks', 'pictures', 'snippets'],
  publish: ['offline', 'search', 'site'],
};

/** One configuration block per folder and depth: `../` leaves the folder at depth 1, `../../` at depth 2. */
function importRules() {
  return Object.entries(mayImport).flatMap(([folder, allowed]) =>
    [1, 2, 3].map((depth) => {
      const out = '\\.\\./'.repeat(depth);
      const names = allowed.length > 0 ? `(?!(${allowed.join('|')})/)` : '';
      const message = `src/${folder} may import ${allowed.length > 0 ? allowed.join(', ') : 'nothing'} of ours: see mayImport in eslint.config.js.`;
      return {
        name: `imports of src/${folder} at depth ${depth}`,
        files: [`src/${folder}/${'*/'.repeat(depth - 1)}*.{ts,astro}`],
        rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: `^${out}${names}`, message }] }] },
      };
    }),
  );
}

const pure = {
  name: 'models and views of simulations are pure',
  files: ['src/simulations/*/*.ts'],
  ignores: ['src/simulations/*/element.ts', 'src/simulations/frame/{element,near}.ts'],
  rules: {
    'no-restricted-globals': ['error', 'document', 'window', 'fetch', 'performance', 'setTimeout', 'requestAnimationFrame', 'localStorage'],
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: 'Use the seeded generator of the frame.' },
      { object: 'Date', property: 'now', message: 'A model counts ticks.' },
    ],
  },
};

export default defineConfig(
  { ignores: ['dist/', '.cache/', '.astro/', 'node_modules/'] },
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    name: 'rules for all code',
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    name: 'suites are long by nature',
    files: ['tests/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  ...importRules(),
  pure,
);
