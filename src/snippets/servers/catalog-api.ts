import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

interface Answer {
  status: number;
  headers: Record<string, string>;
  body?: string;
}

/** The product as JSON, as it was last written. */
interface Stored {
  lamp: string;
}

const inStock = 15;

const methods: Record<string, string[]> = {
  '/products/6': ['GET', 'HEAD', 'PUT'],
  '/orders': ['POST'],
  '/exports': ['POST'],
  '/exports/1': ['GET', 'HEAD'],
};

/**
 * One product, orders of it and an export, to show what status codes say:
 * `/products/6` in two formats with conditional reads and writes (RFC 9110, sections
 * 12 and 13), `POST /orders` with the ways it is refused, `POST /exports` answered 202.
 */
export function create(): Server {
  const stored = { lamp: JSON.stringify({ id: 6, name: 'Desk lamp', price: '54.00' }) };
  return createServer((request, response) => {
    void answerTo(request, stored)
      .catch(() => problem(400, 'The content is not JSON'))
      .then((answer) => send(request, response, answer));
  });
}

async function answerTo(request: IncomingMessage, stored: Stored): Promise<Answer> {
  const allowed = methods[request.url ?? ''];
  if (!allowed) return problem(404, 'No such resource');
  if (!allowed.includes(request.method ?? '')) return problem(405, 'Not a method of this resource', { Allow: allowed.join(', ') });
  const body = await text(request);
  if (request.url === '/orders') return placeOrder(request, body);
  if (request.url === '/exports') return json(202, { state: 'queued' }, { Location: '/exports/1', 'Retry-After': '30' });
  if (request.url === '/exports/1') return json(200, { state: 'running' }, { 'Cache-Control': 'no-store', 'Retry-After': '30' });
  return request.method === 'PUT' ? replace(request, body, stored) : represent(request, stored);
}

/** The product as CSV for whoever asks for that and nothing else, as JSON otherwise; 304 if the client has it. */
function represent(request: IncomingMessage, { lamp }: Stored): Answer {
  const product = JSON.parse(lamp) as Record<string, unknown>;
  const csv = request.headers.accept === 'text/csv';
  const body = csv ? `${Object.keys(product).join(',')}\n${Object.values(product).join(',')}\n` : lamp;
  const headers = { ETag: tagOf(body), 'Cache-Control': 'max-age=60', Vary: 'Accept' };
  if (named(request.headers['if-none-match']).some((tag) => tag === '*' || tag.replace(/^W\//, '') === headers.ETag)) return { status: 304, headers };
  return { status: 200, headers: { 'Content-Type': csv ? 'text/csv' : 'application/json', ...headers }, body };
}

/** Replaces the product if it is still the one that the client has read. */
function replace(request: IncomingMessage, body: string, stored: Stored): Answer {
  const known = request.headers['if-match'];
  if (known === undefined) return problem(428, 'Send the ETag that you read as If-Match');
  if (!named(known).some((tag) => tag === '*' || tag === tagOf(stored.lamp))) return problem(412, 'Changed since you read it');
  const product = JSON.parse(body) as unknown;
  if (typeof product !== 'object' || product === null) return problem(422, 'A product is an object');
  stored.lamp = body;
  return { status: 204, headers: { ETag: tagOf(body) } };
}

function placeOrder(request: IncomingMessage, body: string): Answer {
  if (request.headers['content-type'] !== 'application/json') return problem(415, 'Orders are sent as JSON', { Accept: 'application/json' });
  const quantity = Number((JSON.parse(body) as { quantity?: unknown } | null)?.quantity);
  if (!Number.isInteger(quantity) || quantity < 1) return problem(422, 'The quantity is a whole number above 0');
  if (quantity > inStock) return problem(409, `Only ${inStock} are in stock`);
  return json(201, { id: 113, quantity }, { Location: '/orders/113' });
}

/** The entity tags that a condition lists; ours contain no comma. */
function named(condition = ''): string[] {
  return condition.split(',').map((tag) => tag.trim());
}

function tagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('hex').slice(0, 6)}"`;
}

function problem(status: number, title: string, headers: Record<string, string> = {}): Answer {
  return json(status, { title, status }, { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers });
}

function json(status: number, content: object, headers: Record<string, string>): Answer {
  return { status, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(content) };
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  if (body === undefined) response.writeHead(status, headers).end();
  else response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) }).end(request.method === 'HEAD' ? undefined : body);
}
