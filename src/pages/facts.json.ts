import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { factsJson } from '../evidence/index.ts';
import { siteEvidence } from '../evidence/site.ts';

export const prerender = true;

/** `/facts.json`: every fact that ages, with its source, its dates and the pages that use it. */
export const GET: APIRoute = async () => {
  const pages = await getCollection('docs');
  const citing = pages.map(({ id, body }) => ({ slug: id, body: body ?? '' }));
  return Response.json(factsJson(siteEvidence(), citing));
};
