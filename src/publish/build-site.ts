import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'astro';
import { readSettings } from '../site/settings.ts';
import { writeEmbeds } from './embed/index.ts';
import { finishBuild } from './finish.ts';
import { writeOffline } from './offline/index.ts';
import { writeSearch } from './search-index/index.ts';
import { swapIntoPlace } from './swap.ts';

/**
 * Builds the whole site beside the last one and puts it in place only when everything
 * succeeded, so that a mistake never costs the site that stands.
 *
 * @param root  Absolute path of the project.
 * @param place Folder that the site is put into.
 * @returns The folder the site is in.
 */
export async function buildSite(root: string, place: string = join(root, 'dist')): Promise<string> {
  const staging = join(root, `.cache/next-${basename(place)}`);
  rmSync(staging, { recursive: true, force: true });
  // A variable of this name in the environment, as test runners set it, would take the place of the base path.
  delete process.env['BASE_URL'];
  await build({ root, outDir: staging });
  const { base } = readSettings(process.env);
  await writeSearch(staging);
  writeEmbeds(staging, base);
  finishBuild(staging, base);
  await writeOffline(staging);
  swapIntoPlace(staging, place);
  return place;
}
