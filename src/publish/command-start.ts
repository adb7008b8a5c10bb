import { preview } from 'astro';
import { readSettings } from '../site/settings.ts';
import { buildSite } from './build-site.ts';

const root = process.cwd();
try {
  await buildSite(root);
  const server = await preview({ root });
  console.log(`The roadmap is served at http://${server.host ?? 'localhost'}:${server.port}${readSettings(process.env).base}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
