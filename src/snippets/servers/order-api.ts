import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

interface Order {
  id: number;
  orderedAt: string;
  status: string;
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

interface Remembered {
  fingerprint: string;
  answer: Answer;
}

const openOrders: readonly Order[] = [
  { id: 112, orderedAt: '2026-06-30', status: 'placed' },
  { id: 111, orderedAt: '2026-06-25', status: 'placed' },
  { id: 110, orderedAt: '2026-06-18', status: 'paid' },
  { id: 109, orderedAt: '2026-06-02', status: 'paid' },
  { id: 108, orderedAt: '2026-06-02', status: 'paid' },
];

const parameters = ['status', 'limit', 'cursor'];

/**
 * The shop's orders: `GET /orders` with a filter and a cursor (`Link`, RFC 8288),
 * the same as `QUERY /orders` (RFC 10008), and `POST /orders` that wants an
 * idempotency key. What goes wrong is answered with problem details (RFC 9457).
 */
export function create(): Server {
  const orders = [...openOrders];
  const remembered = new Map<string, Remembered>();
  return createServer((request, response) => {
    void answerTo(request, orders, remembered).then((answer) => send(response, answer));
  });
}

async function answerTo(request: IncomingMessage, orders: Order[], remembered: Map<string, Remembered>): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://api.example');
  if (url.pathname !== '/orders') return problem(404, 'not-found', 'There is no such resource');
  if (request.method === 'GET') return page(orders, url.searchParams);
  if (request.method !== 'QUERY' && request.method !== 'POST') {
    const answer = problem(405, 'method-not-allowed', 'Orders are read and placed here');
    return { ...answer, headers: { ...answer.headers, Allow: 'GET, QUERY, POST' } };
  }
  const body = await text(request);
  const content = objectIn(body);
  if (!content) return problem(400, 'not-an-object', 'The content must be a JSON object');
  if (request.method === 'POST') return createOnce(request.headers['idempotency-key'], body, content, orders, remembered);
  return page(orders, new URLSearchParams(Object.entries(content).map(([name, value]) => [name, String(value)])));
}

/** The content as a JSON object, or undefined if it is something else. */
function objectIn(body: string): Record<string, unknown> | undefined {
  try {
    const content: unknown = JSON.parse(body);
    return typeof content === 'object' && content !== null && !Array.isArray(content) ? { ...content } : undefined;
  } catch {
    return undefined;
  }
}

/** One page of orders, newest first; the next one begins after the order that the cursor names. */
function page(orders: readonly Order[], query: URLSearchParams): Answer {
  const unknown = [...query.keys()].find((name) => !parameters.includes(name));
  if (unknown !== undefined) return problem(400, 'unknown-parameter', 'There is no such parameter', { detail: unknown });
  const status = query.get('status');
  const limit = Math.min(Number(query.get('limit') ?? 2), 100);
  if (!Number.isInteger(limit) || limit < 1) return problem(400, 'invalid-limit', 'The limit is a whole number above 0');
  const after = Buffer.from(query.get('cursor') ?? '', 'base64url').toString();
  const wanted = orders.filter((order) => (!status || order.status === status) && (!after || position(order) < after));
  const items = wanted.slice(0, limit);
  const headers: Record<string, string> = {};
  if (wanted.length > limit) {
    const next = new URLSearchParams({ ...(status && { status }), limit: String(limit), cursor: cursorOf(items.at(-1)!) });
    headers.Link = `</orders?${next}>; rel="next"`;
  }
  return json(200, { items }, headers);
}

/** Where an order stands in the list. Comparing these as text works because both parts have a fixed length. */
function position({ orderedAt, id }: Order): string {
  return `${orderedAt}/${id}`;
}

function cursorOf(order: Order): string {
  return Buffer.from(position(order)).toString('base64url');
}

/** Answers a repetition with what the first request was answered; the key is refused for any other body. */
function createOnce(
  key: string | string[] | undefined, body: string, content: Record<string, unknown>, orders: Order[], remembered: Map<string, Remembered>,
): Answer {
  if (typeof key !== 'string') return problem(400, 'idempotency-key-missing', 'An Idempotency-Key is needed to place an order');
  const fingerprint = createHash('sha256').update(body).digest('hex');
  const earlier = remembered.get(key);
  if (earlier && earlier.fingerprint !== fingerprint) return problem(422, 'idempotency-key-reused', 'This key was used with another order');
  if (earlier) return earlier.answer;
  const answer = placeOrder(content.items, orders);
  if (answer.status === 201) remembered.set(key, { fingerprint, answer });
  return answer;
}

function placeOrder(items: unknown, orders: Order[]): Answer {
  if (!Array.isArray(items) || items.length === 0) return problem(422, 'invalid-order', 'An order has at least one item');
  const errors = items.flatMap((item: { quantity?: unknown } | null, index) =>
    Number.isInteger(item?.quantity) && Number(item?.quantity) > 0 ? [] : [{ detail: 'must be a whole number above 0', pointer: `#/items/${index}/quantity` }],
  );
  if (errors.length > 0) return problem(422, 'invalid-order', 'The order cannot be placed', { errors });
  const order = { id: orders[0]!.id + 1, orderedAt: '2026-07-01', status: 'placed' };
  orders.unshift(order);
  return json(201, order, { Location: `/orders/${order.id}` });
}

function problem(status: number, name: string, title: string, extension: object = {}): Answer {
  const type = `https://shop.example/problems/${name}`;
  return json(status, { type, title, status, ...extension }, { 'Content-Type': 'application/problem+json' });
}

function json(status: number, content: object, headers: Record<string, string>): Answer {
  return { status, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(content) };
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) }).end(body);
}
