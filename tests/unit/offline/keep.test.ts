import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchList, HostError, keepVersion } from '../../../src/offline/keep.ts';
import { cacheName, forgetVersions, keptVersions } from '../../../src/offline/versions.ts';
import { listOf, MemoryCaches, MemoryHost } from './device.ts';

const base = '/t/';
const first = { '': 'home', 'sql/': 'SQL', 'a.js': 'a' };
let device: MemoryCaches;
let host: MemoryHost;

beforeEach(() => {
  [device, host] = [new MemoryCaches(), new MemoryHost()];
  vi.stubGlobal('caches', device);
  vi.stubGlobal('fetch', host.fetch);
  publish(first);
});
afterEach(() => void vi.unstubAllGlobals());

function publish(files: Readonly<Record<string, string>>): void {
  host.files.clear();
  host.asked.length = 0;
  for (const [address, text] of Object.entries(files)) host.files.set(base + address, text);
}

test('keeps every file and, last, the list', async () => {
  const list = await listOf('1', first);
  const saved: number[] = [];
  await keepVersion(list, base, (bytes) => saved.push(bytes));
  const kept = await device.read('kept /t/ 1');
  expect(kept).toEqual({ '/t/': 'home', '/t/sql/': 'SQL', '/t/a.js': 'a', '/t/offline.json': JSON.stringify(list) });
  expect(Object.keys(kept).at(-1)).toBe('/t/offline.json');
  expect(saved.at(-1)).toBe(list.bytes);
  expect(await keptVersions(base)).toEqual([{ name: 'kept /t/ 1', list }]);
});

test('a kept file is its content and type, without what the host says about how it travelled', async () => {
  await keepVersion(await listOf('1', first), base);
  const response = (await device.match('/t/sql/', { cacheName: 'kept /t/ 1' }))!;
  expect([...response.headers]).toEqual([['content-type', 'text/plain']]);
});

test('an update fetches what changed and takes over the rest', async () => {
  await keepVersion(await listOf('1', first), base);
  const second = { '': 'home', 'sql/': 'SQL, corrected', 'b.js': 'b' };
  publish(second);
  await keepVersion(await listOf('2', second), base);
  expect(host.asked.sort()).toEqual(['/t/b.js', '/t/sql/']);
  const { '/t/offline.json': _list, ...files } = await device.read('kept /t/ 2');
  expect(files).toEqual({ '/t/': 'home', '/t/sql/': 'SQL, corrected', '/t/b.js': 'b' });
  await forgetVersions(base, '2');
  expect(await device.keys()).toEqual(['kept /t/ 2']);
});

test('what is complete is not asked for again', async () => {
  const list = await listOf('1', first);
  await keepVersion(list, base);
  host.asked.length = 0;
  await keepVersion(list, base);
  expect(host.asked).toEqual([]);
});

test('goes on from where it was cut short', async () => {
  await (await device.open('kept /t/ 1')).put('/t/sql/', new Response('SQL'));
  expect((await keptVersions(base))[0]?.list).toBeUndefined();
  await keepVersion(await listOf('1', first), base);
  expect(host.asked.sort()).toEqual(['/t/', '/t/a.js']);
});

test.each<[string, string | Response | undefined, RegExp]>([
  ['an error of the host', new Response('', { status: 500 }), /answered 500 for \/t\/sql\//],
  ['a file that the host does not have', undefined, /answered 404 for \/t\/sql\//],
  ['a file of another version', 'SQL, corrected', /another version of \/t\/sql\//],
])('%s leaves nothing new, and the old version as it was', async (_, answer, message) => {
  publish({ '': 'old' });
  await keepVersion(await listOf('0', { '': 'old' }), base);
  publish(first);
  if (answer === undefined) host.files.delete('/t/sql/');
  else host.files.set('/t/sql/', answer);
  const keeping = keepVersion(await listOf('1', first), base);
  await expect(keeping).rejects.toThrow(message);
  await expect(keeping).rejects.toBeInstanceOf(HostError);
  expect(await device.keys()).toEqual(['kept /t/ 0']);
  expect((await device.read('kept /t/ 0'))['/t/']).toBe('old');
});

test('a device without room ends up as it was', async () => {
  device.room = 2;
  await expect(keepVersion(await listOf('1', first), base)).rejects.toHaveProperty('name', 'QuotaExceededError');
  expect(await device.keys()).toEqual([]);
});

test('a file that the network did not bring is asked for once more, then all stops', async () => {
  vi.useFakeTimers();
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}`, `${at}`]));
  publish(many);
  host.files.set('/t/0', new TypeError('Failed to fetch'));
  const keeping = keepVersion(await listOf('1', many), base);
  const failure = expect(keeping).rejects.toThrow(TypeError);
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  await failure;
  expect(host.asked.filter((path) => path === '/t/0')).toHaveLength(2);
  expect(await device.keys()).toEqual([]);
});

test('after an error of the host nothing more is asked for', async () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}`, `${at}`]));
  publish({ ...many });
  host.files.set('/t/0', new Response('', { status: 500 }));
  await expect(keepVersion(await listOf('1', many), base)).rejects.toThrow(HostError);
  expect(host.asked.length).toBeLessThan(30);
});

test('the list is the host’s present one', async () => {
  const list = await listOf('1', first);
  host.files.set('/t/offline.json', JSON.stringify(list));
  expect(await fetchList(base)).toEqual(list);
  host.files.set('/t/offline.json', new Response('', { status: 503 }));
  await expect(fetchList(base)).rejects.toThrow('The host answered 503 for /t/offline.json');
});

test('sites of one host leave each other alone', async () => {
  for (const other of ['/', '/t/u/', '/t2/']) await device.open(cacheName(other, '1'));
  await device.open('of something else');
  await device.open(cacheName(base, '1'));
  expect((await keptVersions(base)).map(({ name }) => name)).toEqual(['kept /t/ 1']);
  await forgetVersions(base);
  expect(await device.keys()).toEqual(['kept / 1', 'kept /t/u/ 1', 'kept /t2/ 1', 'of something else']);
});
