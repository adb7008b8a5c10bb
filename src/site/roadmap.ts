import { getCollection } from 'astro:content';
import { createRoadmap, topicSchema, type Roadmap } from '../roadmap/index.ts';

let current: Promise<Roadmap> | undefined;

/** The roadmap as the content collections hold it; made once a build, anew for each request in development. */
export function getRoadmap(): Promise<Roadmap> {
  if (import.meta.env.DEV) return load();
  return (current ??= load());
}

async function load(): Promise<Roadmap> {
  const pages = await getCollection('docs');
  const written = pages.flatMap(({ id, data }) => {
    const { title, description, area, level, order, needs, related, aliases, asks, reviewed } = data;
    const topic = topicSchema.safeParse({ title, description, area, level, order, needs, related, aliases, asks, reviewed });
    return topic.success ? [{ slug: id, ...topic.data }] : [];
  });
  const planned = await getCollection('planned');
  return createRoadmap(written, planned.map(({ data }) => data));
}
