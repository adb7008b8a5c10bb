import type { APIRoute } from 'astro';
import { roadmapJsonSchema } from '../roadmap/index.ts';

export const prerender = true;

/** `/roadmap.schema.json`: the JSON Schema of `/roadmap.json`. */
export const GET: APIRoute = () => Response.json(roadmapJsonSchema());
