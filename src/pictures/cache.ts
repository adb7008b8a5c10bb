import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps finished pictures by what they were made of. */
export interface PictureCache {
  /**
   * The picture made of `source`, from the cache or by `make`.
   *
   * @param source Everything that decides how the picture looks.
   */
  get(source: string, make: () => Promise<Buffer>): Promise<Buffer>;
}

/**
 * A cache in a folder.
 *
 * @param folder  Where pictures are kept.
 * @param version Changes when the code that draws changes.
 */
export function pictureCache(folder: string, version: string): PictureCache {
  mkdirSync(folder, { recursive: true });
  return {
    async get(source, make) {
      const file = join(folder, `${createHash('sha256').update(version).update('\0').update(source).digest('hex').slice(0, 24)}.png`);
      if (existsSync(file)) return readFileSync(file);
      const picture = await make();
      // Several builds may share the folder, and any may be killed; a rename is seen whole or not at all.
      writeFileSync(`${file}.${process.pid}`, picture);
      renameSync(`${file}.${process.pid}`, file);
      return picture;
    },
  };
}
