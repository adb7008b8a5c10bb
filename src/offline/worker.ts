import { addressIn, forwardOf, sectionIn, wayOf, type PublishedLink } from './answer.ts';
import { fetchList, HostError, keepVersion } from './keep.ts';
import { linksAddress, offlinePage } from './list.ts';
import { cacheName, forgetVersions, keptFile } from './versions.ts';
import type { FetchEvent, WorkerScope } from './worker-scope.ts';

/*
 * The service worker: one for each version of the site. Browsers ask for it whenever a page is
 * opened; another version in it makes them install it beside the one that works.
 */

/** The version, put in by the build (src/publish/offline). */
declare const OFFLINE_VERSION: string;

/**
 * Milliseconds that the host has to begin its answer where the device has one: on a line that
 * hardly works, reading goes on. The next visit asks the host again.
 */
const patience = 3_000;

const worker = self as unknown as WorkerScope;
const { scope } = worker.registration;
const base = new URL(scope).pathname;
const kept = (address: string) => keptFile(cacheName(base, OFFLINE_VERSION), base, address);

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { method, url, mode, headers } = request;
  const way = wayOf({ method, url, mode, isRange: headers.has('range') }, scope);
  if (way === 'kept-first') event.respondWith(keptFirst(request));
  else if (way === 'network-first') event.respondWith(networkFirst(event));
});

/** A version takes over only when it is complete; until then, and if it never is, the old one works on. */
async function install(): Promise<void> {
  const list = await fetchList(base);
  if (list.version !== OFFLINE_VERSION) throw new HostError('The host has another list than worker');
  await keepVersion(list, base);
  // Open pages ask the host first anyway, so none of them needs the old version to stay.
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  await forgetVersions(base, OFFLINE_VERSION);
  // The host is asked for a page while the worker still starts; not all browsers can.
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

async function keptFirst(request: Request): Promise<Response> {
  return (await kept(addressIn(request.url, scope)!)) ?? fetch(request);
}

/** The host's answer; the device's where the host has none, only an error of its own, or takes too long. */
async function networkFirst(event: FetchEvent): Promise<Response> {
  const fresh = askHost(event);
  const answer = await keptAnswer(event.request);
  if (!answer) return fresh.catch(() => (event.request.mode === 'navigate' ? notKept() : Response.error()));
  const usable = fresh.then(
    (response) => (response.status >= 500 ? answer : response),
    () => answer,
  );
  return Promise.race([usable, new Promise<Response>((resolve) => setTimeout(resolve, patience, answer))]);
}

function askHost(event: FetchEvent): Promise<Response> {
  const fresh = Promise.resolve(event.preloadResponse).then((response) => response ?? fetch(event.request));
  // It may be of no use by the time it fails or comes.
  event.waitUntil(fresh.catch(() => undefined));
  return fresh;
}

/** What the device has for a request: the file itself, or for the address of a section where it leads. */
async function keptAnswer({ url, mode }: Request): Promise<Response | undefined> {
  const address = addressIn(url, scope)!;
  const file = await kept(address);
  if (file || mode !== 'navigate') return file;
  const target = sectionIn(address) ? forwardOf(address, await keptLinks()) : await folderOf(address);
  if (target === undefined) return undefined;
  const place = new URL(target, scope);
  place.search = new URL(url).search;
  return Response.redirect(place.href);
}

/** A page asked for without the slash at its end, which hosts add. */
async function folderOf(address: string): Promise<string | undefined> {
  return (await kept(`${address}/`)) ? `${address}/` : undefined;
}

async function keptLinks(): Promise<readonly PublishedLink[]> {
  const response = await kept(linksAddress);
  return response ? ((await response.json()) as { links: PublishedLink[] }).links : [];
}

/** The page about keeping, which says that this address is not among what is kept. */
async function notKept(): Promise<Response> {
  const page = await kept(offlinePage);
  return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error();
}
