import { resolve } from 'node:path';
import { buildSite } from './build-site.ts';

// `npm run build -- <folder>` puts the site into another folder than dist.
const [place = 'dist'] = process.argv.slice(2);
try {
  await buildSite(process.cwd(), resolve(place));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
