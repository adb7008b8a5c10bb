import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

interface Rule {
  allows: (origin: string) => boolean;
  /** Says to caches that the answer depends on the origin. */
  varies: boolean;
}

/** Compared whole: scheme, host and port, nothing more and nothing less. */
const listed = new Set(['https://shop.example', 'https://vendors.shop.example']);

/** The rule to copy. */
const right: Rule = { allows: (origin) => listed.has(origin), varies: true };

/** The right rule, and four that make one classic mistake each, to show what it costs. */
const rules: Record<string, Rule | undefined> = {
  '': right,
  '/reflecting': { allows: () => true, varies: true },
  '/null-allowed': {
    allows: (origin) => listed.has(origin) || origin === 'null',
    varies: true,
  },
  '/suffix': {
    allows: (origin) => origin.endsWith('shop.example'),
    varies: true,
  },
  '/unvaried': { allows: (origin) => listed.has(origin), varies: false },
};

/**
 * Order 101 of the customer whose session cookie comes along, for pages of other origins:
 * `GET`, `PATCH` after a preflight, and `POST /orders/101/cancel`, which needs none.
 */
export function create(): Server {
  return createServer((request, response) => {
    const [path, prefix = '', action] = /^(\/[a-z-]+)?\/orders\/101(\/cancel)?$/.exec(request.url ?? '') ?? [];
    const rule = rules[prefix];
    const allowed = share(request, response, rule ?? right);
    if (request.method === 'OPTIONS') return preflight(response, allowed);
    if (path === undefined || rule === undefined) return json(response, 404, { title: 'No such resource' });
    const methods = action ? ['POST'] : ['GET', 'PATCH'];
    if (!methods.includes(request.method ?? '')) {
      response.setHeader('Allow', methods.join(', '));
      return json(response, 405, { title: 'Not this method' });
    }
    if (request.headers.cookie !== '__Host-session=s-amara') return json(response, 401, { title: 'Sign in first' });
    json(response, 200, action ? { order: 101, status: 'cancelled' } : { order: 101, total: '31.50' });
  });
}

/** Decides whether a page of this origin may read the answer. It never decides what the server does. */
function share({ headers }: IncomingMessage, response: ServerResponse, { allows, varies }: Rule): boolean {
  if (varies) response.setHeader('Vary', 'Origin');
  const { origin } = headers;
  if (origin === undefined || !allows(origin)) return false;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Allow-Credentials', 'true');
  return true;
}

function preflight(response: ServerResponse, allowed: boolean): void {
  if (!allowed) return json(response, 403, { title: 'Not for this origin' });
  response.setHeader('Access-Control-Allow-Methods', 'PATCH');
  response.setHeader('Access-Control-Allow-Headers', 'Content-Type, If-Match');
  response.setHeader('Access-Control-Max-Age', '600');
  response.writeHead(204).end();
}

function json(response: ServerResponse, status: number, content: object): void {
  const body = JSON.stringify(content);
  response
    .writeHead(status, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
    })
    .end(body);
}
