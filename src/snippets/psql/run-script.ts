import { formatResult, joinResults, type BackendMessage } from './format-result.ts';
import { splitStatements } from './split-statements.ts';

/** The part of PGlite that a script needs; the same in Node and in a browser's worker. */
export interface ProtocolConnection {
  execProtocol(message: Uint8Array, options: { throwOnError: false }): Promise<{ messages: unknown[] }>;
}

/**
 * Runs a script one statement at a time, as psql does: each statement outside a
 * transaction commits by itself, and an error does not stop those after it.
 *
 * @returns What psql would print.
 */
export async function runScript(connection: ProtocolConnection, script: string): Promise<string> {
  const printed: string[] = [];
  for (const { text } of splitStatements(script)) {
    const { messages } = await connection.execProtocol(queryMessage(text), { throwOnError: false });
    printed.push(formatResult(messages as BackendMessage[], text));
  }
  return joinResults(printed);
}

/**
 * The protocol's simple query: the byte `Q`, the length of the rest as 32 bits,
 * the text, a zero byte (PostgreSQL manual, "Message Formats").
 */
function queryMessage(sql: string): Uint8Array {
  const text = new TextEncoder().encode(sql);
  const message = new Uint8Array(text.length + 6);
  message[0] = 0x51;
  new DataView(message.buffer).setInt32(1, text.length + 5);
  message.set(text, 5);
  return message;
}
