import type { Block } from '../block.ts';
import type { EngineInfo, EngineSession } from './engine.ts';
import { embeddedPostgresVersion, gitVersion, packageVersion, pgvectorInPglite, postgresInPglite } from './versions.ts';
import { usesVector } from './uses-vector.ts';

/** One way to run a block. Reading this table loads no engine. */
export interface Engine {
  /** How its fence starts, for messages and as its name. */
  fence: string;
  lang: string;
  /** True for the engine of `sessions` fences. */
  sessions?: true;
  /** The options its fences take, besides `run`, `title` and `id`. */
  options: readonly string[];
  /** An option that its fences cannot do without. */
  required?: string;
  info(block: Block): EngineInfo;
  load(): Promise<{ openSession(): EngineSession }>;
}

/** Every engine there is. Adding one is adding a row and a file. */
export const engines: readonly Engine[] = [
  {
    fence: 'sql run',
    lang: 'sql',
    options: ['setup'],
    info: (block) => ({
      engine: 'PGlite',
      version: `${packageVersion('@electric-sql/pglite')} (PostgreSQL ${postgresInPglite}${usesVector(block.code) ? `, pgvector ${pgvectorInPglite}` : ''})`,
    }),
    load: () => import('./sql.ts'),
  },
  {
    fence: 'sql run sessions',
    lang: 'sql',
    sessions: true,
    options: ['sessions', 'setup'],
    info: () => ({ engine: 'PostgreSQL', version: embeddedPostgresVersion(), note: 'process and transaction numbers are masked' }),
    load: () => import('./sessions.ts'),
  },
  {
    fence: 'ts run',
    lang: 'ts',
    options: ['fails'],
    info: () => ({ engine: 'Node.js', version: packageVersion('node'), note: 'in a process that cannot write files or reach the network' }),
    load: () => import('./typescript.ts'),
  },
  {
    fence: 'http run',
    lang: 'http',
    options: ['server'],
    required: 'server',
    info: () => ({
      engine: 'Node.js',
      version: packageVersion('node'),
      note: 'as raw requests to a local server; Date, Connection and Keep-Alive are left out of the answers',
    }),
    load: () => import('./http.ts'),
  },
  {
    fence: 'sh run',
    lang: 'sh',
    options: ['fails', 'continues'],
    info: () => ({ engine: 'Git', version: gitVersion(), note: 'with fixed names and dates' }),
    load: () => import('./shell.ts'),
  },
];

/** The engine for a block that runs; undefined when there is none. */
export function engineFor(block: Block): Engine | undefined {
  return engines.find((engine) => engine.lang === block.lang && Boolean(engine.sessions) === 'sessions' in block.options);
}
