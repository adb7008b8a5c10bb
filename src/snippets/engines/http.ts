import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { optionValue, type Block } from '../block.ts';
import { namedFile } from '../paths.ts';
import { SnippetFailure, type EngineSession } from './engine.ts';

/** Milliseconds that one answer may take. */
const timeLimit = 10_000;

/** Header fields that change from run to run or only speak of our own connection. */
const leftOut = /^(?:Date|Connection|Keep-Alive):.*\n/gim;

/** Each block gets a new server, so that an example does not depend on those before it. */
export function openSession(): EngineSession {
  return { run: runRequests, close: async () => {} };
}

async function runRequests(block: Block): Promise<string> {
  const file = pathToFileURL(namedFile('server', optionValue(block, 'server')!)).href;
  const { create } = (await import(/* @vite-ignore */ file)) as { create(): Server };
  const server = create();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const answers: string[] = [];
    for (const request of block.code.split(/^###.*$/m).filter((text) => text.trim())) answers.push(await send(request.trim(), port));
    return answers.join('\n\n###\n\n');
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/**
 * Sends one request as it is written and returns the answer as it came, with
 * plain line breaks. Host, Content-Length and `Connection: close` are added
 * where the request does not have them.
 */
function send(request: string, port: number): Promise<string> {
  const [head = '', ...paragraphs] = request.split(/\n[ \t]*\n/);
  const body = paragraphs.join('\n\n');
  const lines = head.split('\n');
  const has = (name: string) => lines.some((line) => line.toLowerCase().startsWith(`${name}:`));
  if (!has('host')) lines.push('Host: api.example');
  if (body && !has('content-length') && !has('transfer-encoding')) lines.push(`Content-Length: ${Buffer.byteLength(body)}`);
  if (!has('connection')) lines.push('Connection: close');
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`));
    socket.setTimeout(timeLimit, () => {
      socket.destroy();
      reject(new SnippetFailure(`the server did not answer "${lines[0]}" within ${timeLimit / 1000} seconds.`));
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('end', () => resolve(readable(Buffer.concat(chunks).toString('utf8'))));
    socket.on('error', reject);
  });
}

function readable(answer: string): string {
  return answer.replaceAll('\r\n', '\n').replace(leftOut, '').trimEnd();
}
