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
 * @throws When the browser refuses it, or it cannot be installed.
 */
export async function registerWorker(base: string): Promise<void> {
  const registration = await navigator.serviceWorker.register(base + workerAddress, { scope: base });
  // Registered before, it is not asked for again without an update.
  const coming = registration.installing ?? registration.waiting ?? (await registration.update()).installing;
  if (coming) await activated(coming);
}

/** Waits for a worker that is being installed. */
export function activated(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve();
      else if (worker.state === 'redundant') reject(new Error('The service worker could not be installed.'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
