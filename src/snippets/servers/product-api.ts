import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

const products = new Map([
  ['1', { id: 1, name: 'Notebook A5', price: '6.50' }],
  ['5', { id: 5, name: 'Teapot', price: '38.00' }],
]);

/**
 * The shop's products, to be read one at a time: `GET /products/<id>` with an
 * entity tag, conditional requests (RFC 9110, section 13) and problem details
 * (RFC 9457) for what goes wrong.
 */
export function create(): Server {
  return createServer((request, response) => {
    const id = /^\/products\/(\d+)$/.exec(request.url ?? '')?.[1];
    const product = id === undefined ? undefined : products.get(id);
    if (!product) return problem(response, 404, 'There is no such product');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return problem(response, 405, 'Products can only be read');
    }
    sendProduct(request, response, JSON.stringify(product));
  });
}

function sendProduct(request: IncomingMessage, response: ServerResponse, body: string): void {
  const tag = `"${createHash('sha256').update(body).digest('hex').slice(0, 12)}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', 'no-cache');
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }).end(body);
}

function problem(response: ServerResponse, status: number, title: string): void {
  const body = JSON.stringify({ title, status });
  response.writeHead(status, { 'Content-Type': 'application/problem+json', 'Content-Length': Buffer.byteLength(body) }).end(body);
}
