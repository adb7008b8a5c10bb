import type { APIRoute } from 'astro';
import { factsJsonSchema } from '../evidence/index.ts';

export const prerender = true;

/** `/facts.schema.json`: the JSON Schema of `/facts.json`. */
export const GET: APIRoute = () => Response.json(factsJsonSchema());
