import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { focusableCode } from './focusable-code.ts';

/** Starlight's components that the site replaces, each by the file of its name in src/overrides/. */
const replaced = [
  'Footer',
  'Head',
  'Header',
  'Hero',
  'MarkdownContent',
  'PageTitle',
  'Pagination',
  'Search',
  'Sidebar',
  'SiteTitle',
  'ThemeSelect',
] as const;

const styles = ['tokens', 'base', 'layout', 'prose', 'diagram', 'search', 'print'];

/** How Starlight is set up: its parts replaced, its styles, its navigation made from the roadmap. */
export const starlightOptions: StarlightUserConfig = {
  title: 'Backend Roadmap 2026',
  description: 'Backend development, topic by topic: examples that ran, claims with sources, links that stay.',
  components: Object.fromEntries(replaced.map((name) => [name, `./src/overrides/${name}.astro`])),
  customCss: ['./src/fonts/fonts.css', './src/diagrams/theme.css', ...styles.map((name) => `./src/styles/${name}.css`)],
  markdown: { headingLinks: true },
  // The copy buttons of src/copying take the text from the page; Expressive Code's would carry it a second time.
  expressiveCode: { plugins: [focusableCode], frames: { showCopyToClipboardButton: false } },
  // The build makes its own index, with a record for each section: src/publish/search-index.
  pagefind: false,
  disable404Route: true,
  lastUpdated: false,
  credits: false,
};
