import { createServer, STATUS_CODES, type Server, type ServerResponse } from 'node:http';

interface Principal {
  customer?: number;
  permissions: readonly string[];
}

interface Order {
  id: number;
  customer: number;
  status: string;
}

type Handler = (id: number, principal: Principal, response: ServerResponse) => void;

/** What a session's token stands for. A real server keeps only a hash of the token, and an end for it. */
const sessions = new Map<string, Principal>([
  ['s-amara', { customer: 1, permissions: ['orders:read'] }],
  ['s-bruno', { customer: 2, permissions: ['orders:read'] }],
  ['s-support', { permissions: ['orders:read', 'orders:read-any', 'refunds:create'] }],
]);

const orders: readonly Order[] = [
  { id: 101, customer: 1, status: 'shipped' },
  { id: 102, customer: 2, status: 'shipped' },
];

/** Every route there is; any other request line finds nothing. */
const routes: readonly (readonly [RegExp, Handler])[] = [
  [/^GET \/orders\/(\d+)$/, readOrder],
  [/^POST \/orders\/(\d+)\/refunds$/, refund],
  [/^GET \/unchecked\/orders\/(\d+)$/, readUnchecked],
];

/**
 * Orders behind both checks. `/unchecked/orders/{id}` asks who calls and not whose the order is:
 * it is there to show what that costs.
 */
export function create(): Server {
  return createServer((request, response) => {
    const [, credential] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
    if (!credential) return challenge(response, 'Bearer realm="shop"');
    const principal = sessions.get(credential);
    if (!principal) return challenge(response, 'Bearer realm="shop", error="invalid_token"');
    for (const [pattern, handler] of routes) {
      const [, id] = pattern.exec(`${request.method} ${request.url}`) ?? [];
      if (id) return handler(Number(id), principal, response);
    }
    problem(response, 404, 'No such resource');
  });
}

function readOrder(id: number, principal: Principal, response: ServerResponse): void {
  if (!principal.permissions.includes('orders:read')) return problem(response, 403, 'You may not read orders');
  const order = visibleOrder(id, principal);
  return order ? json(response, 200, order) : problem(response, 404, 'No such order');
}

function refund(id: number, principal: Principal, response: ServerResponse): void {
  if (!principal.permissions.includes('refunds:create')) return problem(response, 403, 'Refunds are made by support');
  const order = visibleOrder(id, principal);
  return order ? json(response, 201, { order: order.id, refund: 'recorded' }) : problem(response, 404, 'No such order');
}

/** The mistake: the id alone is the key. */
function readUnchecked(id: number, _principal: Principal, response: ServerResponse): void {
  const order = orders.find((candidate) => candidate.id === id);
  return order ? json(response, 200, order) : problem(response, 404, 'No such order');
}

/** Without the permission for all orders the owner is part of the key, so a foreign order is not found. */
function visibleOrder(id: number, { customer, permissions }: Principal): Order | undefined {
  const any = permissions.includes('orders:read-any');
  return orders.find((order) => order.id === id && (any || order.customer === customer));
}

function challenge(response: ServerResponse, scheme: string): void {
  response.setHeader('WWW-Authenticate', scheme);
  problem(response, 401, 'Sign in first');
}

function problem(response: ServerResponse, status: number, detail: string): void {
  response.setHeader('Content-Type', 'application/problem+json');
  end(response, status, { title: STATUS_CODES[status], status, detail });
}

function json(response: ServerResponse, status: number, content: object): void {
  response.setHeader('Content-Type', 'application/json');
  end(response, status, content);
}

function end(response: ServerResponse, status: number, content: object): void {
  const body = JSON.stringify(content);
  response.writeHead(status, { 'Content-Length': Buffer.byteLength(body) }).end(body);
}
