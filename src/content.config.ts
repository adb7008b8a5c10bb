import { defineCollection } from 'astro:content';
import { file } from 'astro/loaders';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { addressOf } from './catalog/index.ts';
import { pageFields, plannedSchema } from './roadmap/index.ts';

export const collections = {
  docs: defineCollection({
    loader: docsLoader({ generateId: ({ entry }) => addressOf(entry).slug }),
    schema: docsSchema({ extend: pageFields }),
  }),
  planned: defineCollection({ loader: file('src/content/planned.yaml'), schema: plannedSchema }),
};
