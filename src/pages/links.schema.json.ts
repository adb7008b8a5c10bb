import type { APIRoute } from 'astro';
import { linksJsonSchema } from '../permalinks/index.ts';

export const prerender = true;

/** `/links.schema.json`: the JSON Schema of `/links.json`. */
export const GET: APIRoute = () => Response.json(linksJsonSchema());
