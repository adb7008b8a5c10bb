import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { sourcesJson } from '../evidence/index.ts';
import { siteEvidence } from '../evidence/site.ts';

export const prerender = true;

/** `/sources.json`: every source as CSL-JSON, with the pages that cite it. */
export const GET: APIRoute = async () => {
  const pages = await getCollection('docs');
  const citing = pages.map(({ id, body }) => ({ slug: id, body: body ?? '' }));
  return Response.json(sourcesJson(siteEvidence(), citing));
};
