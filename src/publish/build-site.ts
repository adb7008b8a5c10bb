import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { readSettings } from '../site/settings.ts';
import { finishBuild } from './finish.ts';
import { swapIntoPlace } from './swap.ts';

/**
 * Builds the whole site beside the last one and puts it in place only when everything
 * succeeded, so that a mistake never costs the site that stands.
 *
 * @param root Absolute path of the project.
 * @returns The folder the site is in.
 */
export async function buildSite(root: string): Promise<string> {
  const staging = join(root, '.cache/next-build');
  const place = join(root, 'dist');
  rmSync(staging, { recursive: true, force: true });
  await build({ root, outDir: staging });
  finishBuild(staging, readSettings(process.env).base);
  swapIntoPlace(staging, place);
  return place;
}
