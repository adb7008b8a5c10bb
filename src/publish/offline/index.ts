import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listAddress, offlinePage, workerAddress } from '../../offline/list.ts';
import { compileWorker } from './compile-worker.ts';
import { measure, withFigures } from './figures.ts';
import { builtFiles, keptFiles, listFiles } from './kept-files.ts';

/**
 * Makes the site one that a device can keep: the list of files, the service worker, and the
 * figures on the page that tells readers.
 *
 * @param folder The finished site; nothing may change in it afterwards.
 */
export async function writeOffline(folder: string): Promise<void> {
  const kept = keptFiles(folder);
  const addresses = new Set(kept.map(({ address }) => address));
  const page = join(folder, offlinePage, 'index.html');
  const figures = measure(kept, builtFiles(folder).filter(({ address }) => !addresses.has(address)));
  writeFileSync(page, withFigures(readFileSync(page, 'utf8'), figures));
  const list = await listFiles(kept, new Date());
  writeFileSync(join(folder, listAddress), JSON.stringify(list));
  writeFileSync(join(folder, workerAddress), await compileWorker(list.version));
}
