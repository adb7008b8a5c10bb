import { expect, test } from 'vitest';
import { openSession } from '../../../../src/snippets/engines/http.ts';
import { blockOf } from '../page.ts';

const run = (code: string) => openSession().run(blockOf('http run server=product-api', code));

test('shows raw answers, one after the other, without what changes from run to run', async () => {
  const first = await run('GET /products/5 HTTP/1.1\n\n###\n\nGET /products/6 HTTP/1.1\n');
  expect(first).toBe(`HTTP/1.1 200 OK
ETag: "c7c8232877cf"
Cache-Control: no-cache
Content-Type: application/json
Content-Length: 40

{"id":5,"name":"Teapot","price":"38.00"}

###

HTTP/1.1 404 Not Found
Content-Type: application/problem+json
Content-Length: 49

{"title":"There is no such product","status":404}`);
});

test('headers and bodies are sent as written', async () => {
  const tag = /ETag: (.*)/.exec(await run('GET /products/5 HTTP/1.1'))![1]!;
  expect(await run(`GET /products/5 HTTP/1.1\nIf-None-Match: ${tag}`)).toMatch(/^HTTP\/1\.1 304 Not Modified\n/);
  const refused = await run('POST /products/5 HTTP/1.1\nContent-Type: application/json\n\n{"price": "1.00"}');
  expect(refused).toMatch(/^HTTP\/1\.1 405 Method Not Allowed\nAllow: GET, HEAD\n/);
});

test('a request that is no HTTP gets the answer that Node gives', async () => {
  expect(await run('HELLO')).toBe('HTTP/1.1 400 Bad Request');
});
