import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { PostgresServer } from './postgres-server.ts';
import { SessionClient } from './sessions-client.ts';
import type { Step } from './sessions-script.ts';

/** Milliseconds between two looks at what a statement does. */
const pollEvery = 2;

/**
 * Several sessions taking turns. A statement is over when its answer is there
 * or when the server says which session it waits for; only then comes the next
 * one. So the transcript depends on the script alone and not on how fast the
 * machine is.
 */
export class Conversation {
  readonly #server: PostgresServer;
  readonly #database: string;
  readonly #observer: pg.Client;
  readonly #sessions = new Map<string, SessionClient>();
  /** Sessions that wait for a lock, in the order in which they began to. */
  #waiting: SessionClient[] = [];
  #lines: string[] = [];

  private constructor(server: PostgresServer, database: string, observer: pg.Client) {
    this.#server = server;
    this.#database = database;
    this.#observer = observer;
  }

  static async open(server: PostgresServer, database: string): Promise<Conversation> {
    return new Conversation(server, database, await server.connect(database, 'observer'));
  }

  get transcript(): string {
    return this.#mask(this.#lines.join('\n'));
  }

  /** Runs one statement until it ends or waits, then lets those go on that it released. */
  async say(step: Step): Promise<void> {
    const session = await this.#session(step.session);
    // A session that waits cannot take another statement: its answer has to come first.
    if (this.#waiting.includes(session)) await this.#goOn(session);
    this.#lines.push(...step.shown);
    session.send(step.sql, this.#server.logLength());
    const blockers = await this.#settle(session);
    if (blockers.length > 0) {
      this.#lines.push(`   … waits for ${blockers.join(' and ')}`);
      this.#waiting.push(session);
    } else this.#print(session);
    await this.#releaseWaiting();
  }

  /** Waits for what is still under way at the end of the script. */
  async finish(): Promise<void> {
    while (this.#waiting.length > 0) await this.#goOn(this.#waiting[0]!);
  }

  async close(): Promise<void> {
    await this.#observer.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()', [this.#database]);
    for (const session of this.#sessions.values()) await session.end().catch(() => {});
    await this.#observer.end();
  }

  async #session(name: string): Promise<SessionClient> {
    let session = this.#sessions.get(name);
    if (!session) {
      session = new SessionClient(name, await this.#server.connect(this.#database, name));
      this.#sessions.set(name, session);
    }
    return session;
  }

  /** @returns The sessions it waits for; none when its answer is there. */
  async #settle(session: SessionClient): Promise<string[]> {
    for (;;) {
      const blockers = await this.#blockers(session);
      if (session.answer !== undefined) return [];
      if (blockers.length > 0) {
        // Until its own check for deadlocks is over, a later statement could make it the victim instead.
        const checked = new RegExp(`process ${session.pid} (?:still waiting for|detected deadlock while waiting for|acquired)`);
        await Promise.race([this.#server.logged(checked, session.logLengthWhenSent), session.running]);
        if (session.answer === undefined && (await this.#blockers(session)).length > 0) return blockers;
      } else await Promise.race([session.running, sleep(pollEvery)]);
    }
  }

  async #blockers(session: SessionClient): Promise<string[]> {
    const { rows } = await this.#observer.query<{ application_name: string }>(
      `select application_name from pg_stat_activity
       where pid = any (select unnest(pg_blocking_pids($1))) order by application_name`,
      [session.pid],
    );
    return rows.map((row) => row.application_name);
  }

  /** Each answer may release another session, so look until nothing changes. */
  async #releaseWaiting(): Promise<void> {
    for (let changed = true; changed; ) {
      changed = false;
      for (const session of [...this.#waiting]) {
        if ((await this.#settle(session)).length > 0) continue;
        this.#resume(session);
        changed = true;
      }
    }
  }

  async #goOn(session: SessionClient): Promise<void> {
    await session.running;
    this.#resume(session);
    await this.#releaseWaiting();
  }

  #resume(session: SessionClient): void {
    this.#waiting = this.#waiting.filter((other) => other !== session);
    this.#lines.push(`${session.name} goes on`);
    this.#print(session);
  }

  #print(session: SessionClient): void {
    if (session.answer) this.#lines.push(...session.answer.split('\n').map((line) => `   ${line}`.trimEnd()));
  }

  /** Numbers of processes become names of sessions; those of transactions are not worth reading. */
  #mask(text: string): string {
    const names = new Map([...this.#sessions.values()].map(({ pid, name }) => [String(pid), name]));
    return text
      .replace(/\b(process|PID) (\d+)\b/gi, (all, word: string, pid: string) => (names.has(pid) ? `${word} ${names.get(pid)}` : all))
      .replace(/\b(transaction|virtual transaction) [\d/]+/g, '$1 …');
  }
}
