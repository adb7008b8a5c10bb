import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { optionValue } from '../block.ts';
import { cacheFolder } from '../paths.ts';
import { readSetup } from '../setup.ts';
import { runScript } from '../psql/index.ts';
import { SnippetFailure, type EngineSession } from './engine.ts';
import { packageVersion } from './versions.ts';

/**
 * PostgreSQL in WebAssembly. Each page, and each `setup=`, gets a database cluster of
 * its own, so that transaction numbers and buffer counts do not depend on what ran before.
 */
export function openSession(): EngineSession {
  let database: PGlite | undefined;
  const close = async () => {
    await database?.close();
    database = undefined;
  };
  return {
    async run(block) {
      const setup = optionValue(block, 'setup');
      if (setup !== undefined) await close();
      if (!database) {
        database = await openDatabase();
        if (setup !== undefined) await runSetup(database, setup);
      }
      return runScript(database, block.code);
    },
    close,
  };
}

async function runSetup(database: PGlite, name: string): Promise<void> {
  try {
    await database.exec(await readSetup(name));
  } catch (error) {
    throw new SnippetFailure(`the setup "${name}" failed: ${(error as Error).message}`);
  }
}

let blankCluster: Promise<Blob> | undefined;

/** A copy of a blank cluster opens ten times faster than a new one. */
async function openDatabase(): Promise<PGlite> {
  blankCluster ??= loadBlankCluster();
  return PGlite.create({ extensions: { vector }, loadDataDir: await blankCluster });
}

async function loadBlankCluster(): Promise<Blob> {
  const path = join(cacheFolder, `pglite-${packageVersion('@electric-sql/pglite')}.tar`);
  try {
    return new Blob([await readFile(path)]);
  } catch {
    return makeBlankCluster(path);
  }
}

/** Other processes may be making the same file: it appears whole or not at all. */
async function makeBlankCluster(path: string): Promise<Blob> {
  const database = await PGlite.create({ extensions: { vector } });
  const blob = await database.dumpDataDir('none');
  await database.close();
  await mkdir(cacheFolder, { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, Buffer.from(await blob.arrayBuffer()));
  await rename(draft, path);
  return blob;
}
