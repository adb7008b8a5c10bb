import type pg from 'pg';
import { formatResult, type BackendMessage } from '../psql/index.ts';
import { SnippetFailure } from './engine.ts';

/** Milliseconds that a statement may take, waits for locks included. */
const timeLimit = 10_000;

/** The events of node-postgres's connection, under the names that our formatter knows. */
const events = {
  rowDescription: 'rowDescription',
  dataRow: 'dataRow',
  commandComplete: 'commandComplete',
  errorMessage: 'error',
  notice: 'notice',
  notification: 'notification',
} as const;

/** One session: a connection that runs one statement at a time. */
export class SessionClient {
  readonly name: string;
  readonly pid: number;
  readonly #client: pg.Client;
  #messages: BackendMessage[] = [];
  /** The answer to the statement under way; undefined when there is none. */
  running: Promise<string> | undefined;
  /** The answer, once it is there. */
  answer: string | undefined;
  /** Lines of the server's log before this length are not about the statement under way. */
  logLengthWhenSent = 0;

  constructor(name: string, client: pg.Client) {
    this.name = name;
    this.#client = client;
    this.pid = (client as unknown as { processID: number }).processID;
    const { connection } = client as unknown as { connection: NodeJS.EventEmitter };
    for (const [event, known] of Object.entries(events))
      connection.on(event, (message: BackendMessage) =>
        this.#messages.push(Object.assign(Object.create(message) as BackendMessage, message, { message: message.message, name: known })));
  }

  /** Sends a statement. Its answer, errors included, turns up in `answer`. */
  send(sql: string, logLength: number): void {
    this.logLengthWhenSent = logLength;
    // Notifications come between statements; psql prints them after the next one.
    this.#messages = this.#messages.filter(isNotification);
    this.answer = undefined;
    this.running = this.#query(sql).then((answer) => (this.answer = answer));
    // Whoever waits for the answer gets the failure as well; this only keeps Node from ending over it.
    this.running.catch(() => {});
  }

  async #query(statement: string): Promise<string> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new SnippetFailure(`session ${this.name} did not end "${statement}" within ${timeLimit / 1000} seconds.`)), timeLimit);
    });
    // Errors of the statement are among the messages.
    const done = this.#client.query({ text: statement, rowMode: 'array' }).then(() => {}, () => {});
    await Promise.race([done, late]).finally(() => clearTimeout(timer));
    const messages = this.#messages;
    this.#messages = [];
    const inOrder = [...messages.filter((message) => !isNotification(message)), ...messages.filter(isNotification)];
    return formatResult(inOrder, statement, { withCode: true }).trimEnd();
  }

  end(): Promise<void> {
    return this.#client.end();
  }
}

function isNotification(message: BackendMessage): boolean {
  return message.name === 'notification';
}
