import { HostError } from './keep.ts';
import { workerAddress } from './list.ts';

/* The service worker as the page sees it. */

/** The registration of this site's worker. The browser would also name one of a site that stands above this one. */
export async function registrationOf(base: string): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(base);
  return found?.scope === new URL(base, location.href).href ? found : undefined;
}

/**
 * Registers the host's present worker and waits until it is at work.
 *
 * @throws HostError when the host does not send it or what it needs, and what the browser throws that refuses it.
 */
export async function registerWorker(base: string): Promise<void> {
  const script = base + workerAddress;
  const registration = await navigator.serviceWorker.register(script, { scope: base }).catch((error: unknown) => {
    // Without a network and for a wrong answer alike, and its message is for programmers.
    throw error instanceof TypeError ? new HostError(`The host did not send ${script}`) : error;
  });
  // Registered before, it is not asked for again without an update.
  const coming = registration.installing ?? registration.waiting ?? (await registration.update()).installing;
  if (coming) await activated(coming);
}

/** Waits for a worker that is being installed. */
export function activated(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve();
      else if (worker.state === 'redundant') reject(new HostError('The service worker could not be installed'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
