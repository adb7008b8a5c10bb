/**
 * Measures the site and prints tables and, last, one line of JSON.
 *
 * Usage: `npm run bench [-- builds|visits|rates|lighthouse …]`; without words, everything.
 */
import { join } from 'node:path';
import { buildSite } from '../../src/publish/build-site.ts';
import { ensureBrowser } from '../site/browser.ts';
import { generatedSite, measureBuild } from './builds.ts';
import { measureVisits } from './first-visit.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measureDiagrams, measureSnippets } from './rates.ts';

const root = process.cwd();
const cache = join(root, 'node_modules/.cache/backend-roadmap');
const visited = ['', 'areas/data/', 'cap-theorem/', 'window-functions/', 'oauth2-and-openid-connect/', 'transactions-and-isolation/'];
const judged = ['', 'oauth2-and-openid-connect/', 'cap-theorem/'];

const measures: Record<string, () => Promise<object[]>> = {
  async builds() {
    const figures = [await measureBuild('the site', root, cache)];
    for (const count of [100, 1000]) figures.push(await measureBuild(`${count} generated`, generatedSite(count), cache));
    return figures;
  },
  visits: () => measureVisits(join(root, 'dist'), visited),
  rates: async () => [await measureDiagrams(root), await measureSnippets()],
  lighthouse: () => measureLighthouse(join(root, 'dist'), judged),
};

process.env['NODE_ENV'] = 'production';
const wanted = process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(measures);
const unknown = wanted.find((name) => !(name in measures));
if (unknown) throw new Error(`There is no measure "${unknown}"; there are ${Object.keys(measures).join(', ')}.`);
if (wanted.some((name) => name !== 'builds')) {
  ensureBrowser();
  if (!wanted.includes('builds')) await buildSite(root);
}

const figures: Record<string, object[]> = {};
for (const name of wanted) {
  figures[name] = await measures[name]!();
  console.log(`\n${name}`);
  console.table(figures[name]);
}
console.log(JSON.stringify({ node: process.version, cores: navigator.hardwareConcurrency, ...figures }));
