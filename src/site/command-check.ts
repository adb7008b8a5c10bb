/**
 * Looks for the mistakes that would stop a build, without building.
 *
 * Usage: npm run check -- [<slug> …]; without a slug, the whole content.
 */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { report } from '../checks/index.ts';
import { createContentPipeline } from './content-pipeline.ts';

const slugs = process.argv.slice(2);
const known = new Set(globSync('src/content/docs/**/*.mdx').map((path) => basename(path, '.mdx')));
const unknown = slugs.filter((slug) => !known.has(slug));
if (unknown.length > 0) {
  console.error(`There is no page ${unknown.join(', ')} in src/content/docs.`);
  process.exit(1);
}
const findings = await createContentPipeline(process.cwd(), '/').check();
const { errors, text } = report(slugs.length === 0 ? findings : findings.filter(({ place }) => slugs.includes(basename(place.file, '.mdx'))));
console.log(text || 'No mistakes.');
// The renderer's worker would keep the process alive.
process.exit(errors.length > 0 ? 1 : 0);
