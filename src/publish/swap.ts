import { existsSync, renameSync, rmSync } from 'node:fs';

/**
 * Puts a finished build in place of the last one. Two renames on one file system, so that
 * there is no moment at which the place holds half a site.
 *
 * @param finished Folder of the finished build; it is moved.
 * @param place    Where the site is served from.
 */
export function swapIntoPlace(finished: string, place: string): void {
  const previous = `${finished}-previous`;
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(place)) renameSync(place, previous);
  renameSync(finished, place);
  rmSync(previous, { recursive: true, force: true });
}
