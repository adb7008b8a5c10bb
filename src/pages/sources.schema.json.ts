import type { APIRoute } from 'astro';
import { sourcesJsonSchema } from '../evidence/index.ts';

export const prerender = true;

/** `/sources.schema.json`: the JSON Schema of `/sources.json`. */
export const GET: APIRoute = () => Response.json(sourcesJsonSchema());
