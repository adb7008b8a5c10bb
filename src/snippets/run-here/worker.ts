import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { usesVector } from '../engines/uses-vector.ts';
import { runScript } from '../psql/index.ts';
import type { RunAnswer, RunRequest } from './worker-protocol.ts';
import { setupNames } from '../setup-names.ts';

const setups = import.meta.glob<string>('../setups/*.sql', { query: '?raw', import: 'default' });

/** A blank database cluster: copies of it open much faster than a new one is made. */
let blankCluster: Promise<Blob | File> | undefined;

/** Requests run one after the other. */
let queue: Promise<unknown> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<RunRequest>) => {
  queue = queue.then(async () => postMessage(await answer(data)));
});

async function answer(request: RunRequest): Promise<RunAnswer> {
  const { id } = request;
  try {
    return { id, printed: await run(request) };
  } catch (error) {
    return { id, broken: error instanceof Error ? error.message : String(error) };
  }
}

/** Every run starts from a new copy, so that it prints what the page shows for the same code. */
async function run({ setup, before, code }: RunRequest): Promise<string> {
  const setupScript = setup === undefined ? '' : await readSetup(setup);
  const database = await openDatabase(usesVector([setupScript, ...before, code].join('\n')));
  try {
    await database.exec(setupScript);
    for (const script of before) await runScript(database, script);
    return await runScript(database, code);
  } finally {
    await database.close();
  }
}

async function readSetup(value: string): Promise<string> {
  const scripts = setupNames(value).map((name) => {
    const load = setups[`../setups/${name}.sql`];
    if (!load) throw new Error(`There is no setup "${name}".`);
    return load();
  });
  return (await Promise.all(scripts)).join('\n');
}

/** pgvector is fetched with the first code that needs it. */
async function openDatabase(withVector: boolean): Promise<PGlite> {
  blankCluster ??= makeBlankCluster();
  return PGlite.create({ loadDataDir: await blankCluster, ...(withVector && { extensions: { vector } }) });
}

async function makeBlankCluster(): Promise<Blob | File> {
  const database = await PGlite.create();
  const copy = await database.dumpDataDir('none');
  await database.close();
  return copy;
}
