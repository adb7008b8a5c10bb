import type { APIRoute } from 'astro';
import { roadmapJson } from '../roadmap/index.ts';
import { getPermalinks } from '../site/permalinks.ts';
import { getRoadmap } from '../site/roadmap.ts';

export const prerender = true;

/** `/roadmap.json`: all topics in reading order, with level, prerequisites and sections. */
export const GET: APIRoute = async () => Response.json(roadmapJson(await getRoadmap(), getPermalinks().sectionsOf));
