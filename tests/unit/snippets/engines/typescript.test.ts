import { expect, test } from 'vitest';
import { openSession } from '../../../../src/snippets/engines/typescript.ts';
import { packageVersion } from '../../../../src/snippets/engines/versions.ts';
import { blockOf } from '../page.ts';

const run = (code: string, info = 'ts run') => openSession().run(blockOf(info, code));

test('types are stripped, both outputs keep their order, the time zone is UTC', async () => {
  const code = "const n: number = 1;\nconsole.log(n); console.error('two'); console.log(new Date(0).toString());";
  expect(await run(code)).toBe('1\ntwo\nThu Jan 01 1970 00:00:00 GMT+0000 (Coordinated Universal Time)');
});

test('installed packages can be imported', async () => {
  expect(await run("import { parse } from 'yaml';\nconsole.log(parse('a: 1'));")).toBe('{ a: 1 }');
});

test('the version that pages show is the one that runs', async () => {
  expect(await run('console.log(process.versions.node)')).toBe(packageVersion('node'));
});

test('an error is reported without the machine it happened on', async () => {
  const code = "console.log('before');\nfunction f(): never { throw new TypeError('boom'); }\nf();";
  const report = "before\nTypeError: boom\n    at f (snippet.ts:2:29)\n    at snippet.ts:3:1";
  expect(await run(code, 'ts run fails')).toBe(report);
  await expect(run(code)).rejects.toThrow(`it ended with code 1.\n${report}`);
  await expect(run('console.log(1)', 'ts run fails')).rejects.toThrow('marked `fails`');
});

test.each([
  ['writing a file', "import { writeFileSync } from 'node:fs'; writeFileSync('/tmp/snippet-was-here', '');"],
  ['reading a file of the machine', "import { readFileSync } from 'node:fs'; readFileSync('/etc/hostname');"],
  ['reading a file of the project', "import { readFileSync } from 'node:fs'; readFileSync('../../../CONTRIBUTING.md');"],
  ['starting a process', "import { execFileSync } from 'node:child_process'; execFileSync('true');"],
  ['starting a worker', "import { Worker } from 'node:worker_threads'; new Worker('', { eval: true });"],
  ['fetching', "await fetch('http://example.com/');"],
  ['connecting', "import { connect } from 'node:net'; connect(80, '192.0.2.1');"],
  ['looking a name up', "import { lookup } from 'node:dns/promises'; await lookup('example.com');"],
  ['asking a name server', "import { resolve4 } from 'node:dns/promises'; await resolve4('example.com');"],
  ['asking a name server of its own choice', "import { Resolver } from 'node:dns/promises'; const r = new Resolver(); r.setServers(['192.0.2.1']); await r.resolve4('example.com');"],
  ['sending datagrams', "import { createSocket } from 'node:dgram'; createSocket('udp4').send('x', 53, '192.0.2.1');"],
  ['connecting datagrams', "import { createSocket } from 'node:dgram'; createSocket('udp4').connect(53, '192.0.2.1');"],
  ['joining a group', "import { createSocket } from 'node:dgram'; createSocket('udp4').addMembership('224.0.0.114');"],
])('refuses %s', async (_, code) => {
  expect(await run(code, 'ts run fails')).toContain('ERR_ACCESS_DENIED');
});

test('a server in the same process can be reached', async () => {
  const code = `import { createServer } from 'node:http';
const server = createServer((_, response) => response.end('pong')).listen(0, '127.0.0.1', async () => {
  const { port } = server.address() as { port: number };
  console.log(await (await fetch(\`http://127.0.0.1:\${port}/\`)).text());
  server.close(); server.closeAllConnections();
});`;
  expect(await run(code)).toBe('pong');
});

test('a name server in the same process can be asked', async () => {
  const code = `import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
const server = createSocket('udp4');
// The question comes back as an answer that says "no such name".
server.on('message', (query, { port, address }) => { query[2]! |= 0x80; query[3] = 3; server.send(query, port, address); });
server.bind(0, '127.0.0.1', async () => {
  const resolver = new Resolver();
  resolver.setServers([\`127.0.0.1:\${server.address().port}\`]);
  await resolver.resolve4('shop.example').catch(({ code }) => console.log(code));
  server.close();
});`;
  expect(await run(code)).toBe('ENOTFOUND');
});

test('an output that no page could show is refused', async () => {
  await expect(run("console.log('x'.repeat(30_000));")).rejects.toThrow('the limit is 20000');
});
