import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { areaGraphs } from './src/site/area-graphs.ts';
import { createContentPipeline } from './src/site/content-pipeline.ts';
import { pictures } from './src/site/pictures.ts';
import { readSettings } from './src/site/settings.ts';
import { starlightOptions } from './src/site/starlight-options.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const { origin, base } = readSettings(process.env);
const content = createContentPipeline(root, base);

export default defineConfig({
  site: origin,
  base,
  trailingSlash: 'always',
  // A kilobyte of script on every page for a wait that pages of this size do not have.
  prefetch: false,
  markdown: {
    processor: satteri({ features: { headingAttributes: true, smartPunctuation: false }, ...content.markdownPlugins }),
  },
  integrations: [content.checks, areaGraphs(root, content.draw), sitemap({ filter: content.isIndexed }), starlight(starlightOptions), pictures(root, content.draw)],
});
