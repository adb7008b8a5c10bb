import type { StarlightUserConfig } from '@astrojs/starlight/types';

/** How Starlight is set up: its parts replaced, its styles, its navigation made from the roadmap. */
export const starlightOptions: StarlightUserConfig = {
  title: 'Backend Roadmap 2026',
  description: 'Backend development, topic by topic: examples that ran, claims with sources, links that stay.',
  routeMiddleware: './src/site/navigation.ts',
  customCss: ['./src/fonts/fonts.css', './src/styles/tokens.css'],
  markdown: { headingLinks: true },
  pagefind: true,
  disable404Route: true,
  lastUpdated: false,
  credits: false,
};
