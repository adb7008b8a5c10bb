import { ensureBrowser } from './browser.ts';
import { buildSite } from '../../src/publish/build-site.ts';

/** Makes sure of a browser, and builds the site that all tests of this folder look at. */
export default async function setup(): Promise<void> {
  ensureBrowser();
  process.env['NODE_ENV'] = 'production';
  await buildSite(process.cwd());
}
