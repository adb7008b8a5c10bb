import type pg from 'pg';
import { optionValue, type Block } from '../block.ts';
import { readSetup } from '../setup.ts';
import { SnippetFailure, type EngineSession } from './engine.ts';
import { startPostgres, type PostgresServer } from './postgres-server.ts';
import { Conversation } from './sessions-conversation.ts';
import { parseSessions } from './sessions-script.ts';

const database = 'page';

/**
 * A real PostgreSQL, started for the page. Blocks share its database until one
 * says `setup=`; every block opens sessions of its own.
 */
export function openSession(): EngineSession {
  let server: PostgresServer | undefined;
  return {
    async run(block) {
      const fresh = server === undefined;
      server ??= await startPostgres();
      const setup = optionValue(block, 'setup');
      if (fresh || setup !== undefined) await prepareDatabase(server, setup);
      return runBlock(server, block);
    },
    async close() {
      await server?.stop();
      server = undefined;
    },
  };
}

async function prepareDatabase(server: PostgresServer, setup: string | undefined): Promise<void> {
  await withClient(server, 'postgres', async (client) => {
    await client.query(`drop database if exists ${database} with (force)`);
    await client.query(`create database ${database}`);
  });
  if (setup === undefined) return;
  const script = await readSetup(setup);
  await withClient(server, database, async (client) => {
    await client.query(script).catch((error: Error) => {
      throw new SnippetFailure(`the setup "${setup}" failed: ${error.message}`);
    });
  });
}

async function withClient(server: PostgresServer, name: string, use: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = await server.connect(name, 'setup');
  try {
    await use(client);
  } finally {
    await client.end();
  }
}

async function runBlock(server: PostgresServer, block: Block): Promise<string> {
  const conversation = await Conversation.open(server, database);
  try {
    for (const step of parseSessions(block.code)) await conversation.say(step);
    await conversation.finish();
    return conversation.transcript;
  } finally {
    await conversation.close();
  }
}
