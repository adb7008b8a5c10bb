import { afterAll, expect, test } from 'vitest';
import { openSession } from '../../../../src/snippets/engines/sessions.ts';
import { parseSessions } from '../../../../src/snippets/engines/sessions-script.ts';
import { embeddedPostgresVersion } from '../../../../src/snippets/engines/versions.ts';
import { blockOf } from '../page.ts';

const session = openSession();
afterAll(() => session.close());
const run = (code: string) => session.run(blockOf('sql run sessions setup=shop', code));
const timeout = { timeout: 60_000 };

test('a session that waits says for whom, and goes on when it can', timeout, async () => {
  const printed = await run(
    ['A> begin;', 'A> update products set stock = 1 where id = 1;', 'B> update products set stock = stock + 5',
      '  where id = 1;', 'A> commit;', 'B> select stock from products where id = 1;'].join('\n'),
  );
  expect(printed).toBe(`A> begin;
   BEGIN
A> update products set stock = 1 where id = 1;
   UPDATE 1
B> update products set stock = stock + 5
  where id = 1;
   … waits for A
A> commit;
   COMMIT
B goes on
   UPDATE 1
B> select stock from products where id = 1;
    stock
   -------
        6
   (1 row)`);
});

const deadlock = `A> begin; update products set stock = 1 where id = 1;
B> begin; update products set stock = 1 where id = 2;
A> update products set stock = 2 where id = 2;
B> update products set stock = 2 where id = 1;
A> commit;
B> commit;`;

test('the session that closes a circle of waits is the victim, every time, without process numbers', timeout, async () => {
  const first = await run(deadlock);
  expect(first).toContain(`   ERROR:  40P01: deadlock detected
   DETAIL:  Process B waits for ShareLock on transaction …; blocked by process A.
   Process A waits for ShareLock on transaction …; blocked by process B.`);
  expect(first).toContain('A goes on\n   UPDATE 1');
  for (let i = 0; i < 4; i++) expect(await run(deadlock)).toBe(first);
});

test('write skew is refused to the second session at serializable', timeout, async () => {
  const script = (level: string) => `A> begin isolation level ${level};
B> begin isolation level ${level};
A> select sum(stock) from products where id < 3;
B> select sum(stock) from products where id < 3;
A> update products set stock = stock - 50 where id = 1;
B> update products set stock = stock - 50 where id = 2;
A> commit;
B> commit;`;
  const refused = await run(script('serializable'));
  expect(refused).toContain('B> commit;\n   ERROR:  40001: could not serialize access due to read/write dependencies among transactions');
  for (let i = 0; i < 2; i++) expect(await run(script('serializable'))).toBe(refused);
  expect(await run(script('repeatable read'))).toMatch(/B> commit;\n {3}COMMIT$/);
});

test('a statement of a waiting session comes after its answer', timeout, async () => {
  const printed = await run(`A> begin; update products set stock = 1 where id = 1;
B> set lock_timeout = '50ms';
B> update products set stock = 2 where id = 1;
B> select 'next' as word;
A> rollback;`);
  expect(printed.indexOf('55P03: canceling statement due to lock timeout')).toBeLessThan(printed.indexOf("'next'"));
});

test('notifications are printed after the next statement, as in psql', timeout, async () => {
  expect(await run(`B> listen news;\nA> notify news, 'hello';\nB> select 1 as one;`)).toContain(
    'Asynchronous notification "news" with payload "hello" received from server process with PID A.',
  );
});

test('blocks without a setup go on with the same database', timeout, async () => {
  await run('A> update products set stock = 4711 where id = 1;');
  expect(await session.run(blockOf('sql run sessions', 'A> select stock from products where id = 1;'))).toContain('4711');
});

test('the version that pages show is the one that runs', timeout, async () => {
  expect(await run('A> show server_version;')).toContain(` ${embeddedPostgresVersion()}\n`);
});

test('a line that belongs to no session is an error', () => {
  expect(() => parseSessions('A> begin;\nupdate t set n = 1;')).toThrow('line 2');
  expect(parseSessions('A> select 1\n  + 1;\n\n-- note\nB> commit;').map(({ session: name, sql }) => [name, sql])).toEqual([
    ['A', 'select 1\n  + 1;'],
    ['B', 'commit;'],
  ]);
});
