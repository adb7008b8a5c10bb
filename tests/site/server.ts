import { createServer, type ServerResponse } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
const compressible = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.wasm', '.xml']);

/** A static host on this machine, as a plain one on the web would answer: gzip, index files, 404.html. */
export interface StaticHost {
  /** Address of the site's home, with the base path: `http://127.0.0.1:4000/`. */
  url: string;
  /** What was sent since the last {@link reset}: path, and bytes of the body as compressed. */
  readonly log: { path: string; bytes: number }[];
  reset(): void;
  close(): Promise<void>;
}

/** What a host may do differently. */
export interface HostOptions {
  /** Headers that go out with the file at a path. */
  headers?: (path: string) => Record<string, string>;
  /** Milliseconds that a path takes to be answered; 0 if not told. */
  delay?: (path: string) => number;
  /** An error that a path is answered with instead of its file. */
  error?: (path: string) => number | undefined;
  /** Bytes of a page that arrive together, some painted frames before the next; the whole page if not told. */
  partSize?: number;
}

/**
 * Serves a folder.
 *
 * @param folder  The built site.
 * @param base    Path it stands under, with a slash at both ends.
 * @param options What differs from a plain host.
 */
export async function serve(folder: string, base = '/', options: HostOptions = {}): Promise<StaticHost> {
  const log: { path: string; bytes: number }[] = [];
  const bodies = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const found = path.startsWith(base) ? fileFor(folder, path.slice(base.length)) : undefined;
    if (found?.redirect) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    const error = options.error?.(path);
    if (error) {
      log.push({ path, bytes: 0 });
      response.writeHead(error).end();
      return;
    }
    const file = found?.file ?? join(folder, '404.html');
    const extension = extname(file);
    const type = { 'content-type': types[extension] ?? 'application/octet-stream', ...options.headers?.(path) };
    if (options.partSize && extension === '.html') {
      void sendInParts(response.writeHead(found ? 200 : 404, type), readFileSync(file), options.partSize);
      return;
    }
    // A test may publish another version meanwhile.
    const written = `${file} ${existsSync(file) ? statSync(file).mtimeMs : ''}`;
    const body = bodies.get(written) ?? bodyOf(file);
    bodies.set(written, body);
    log.push({ path, bytes: body.length });
    response.writeHead(found ? 200 : 404, { ...type, ...(compressible.has(extension) ? { 'content-encoding': 'gzip' } : {}) });
    setTimeout(() => response.end(request.method === 'HEAD' ? undefined : body), options.delay?.(path) ?? 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    log,
    reset: () => void (log.length = 0),
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
}

/** Milliseconds between the parts of a page: some painted frames. */
const pauseBetweenParts = 60;

/** Sends a page as a slow line does. It is not compressed: each part has to be readable when it comes. */
async function sendInParts(response: ServerResponse, body: Buffer, size: number): Promise<void> {
  for (let at = 0; at < body.length; at += size) {
    response.write(body.subarray(at, at + size));
    await new Promise((resolve) => setTimeout(resolve, pauseBetweenParts));
  }
  response.end();
}

/** What goes over the wire for a file. */
function bodyOf(file: string): Buffer {
  const raw = existsSync(file) ? readFileSync(file) : Buffer.from('Not found');
  return compressible.has(extname(file)) ? gzipSync(raw) : raw;
}

function fileFor(folder: string, path: string): { file: string; redirect?: boolean } | undefined {
  const target = join(folder, normalize(`/${path}`));
  if (existsSync(target) && statSync(target).isFile()) return { file: target };
  const index = join(target, 'index.html');
  if (!existsSync(index)) return undefined;
  return { file: index, redirect: path !== '' && !path.endsWith('/') };
}
