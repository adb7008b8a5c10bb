import type { APIRoute } from 'astro';
import { linksJson } from '../permalinks/index.ts';
import { getPermalinks } from '../site/permalinks.ts';

export const prerender = true;

/** `/links.json`: every address ever published, and where it leads today. */
export const GET: APIRoute = () => Response.json(linksJson(getPermalinks().ledger));
