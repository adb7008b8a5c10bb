// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://docs.example/t/offline/" }
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HostError } from '../../../src/offline/keep.ts';
import { activated, registerWorker, registrationOf } from '../../../src/offline/registration.ts';

const container = { getRegistration: vi.fn(), register: vi.fn() };
const workerIn = (state: string) => Object.assign(new EventTarget(), { state });

beforeEach(() => void Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: container }));
afterEach(() => void vi.resetAllMocks());

test('the worker of a site that stands above this one is not taken for its own', async () => {
  container.getRegistration.mockResolvedValue({ scope: 'https://docs.example/' });
  expect(await registrationOf('/t/')).toBeUndefined();
  const own = { scope: 'https://docs.example/t/' };
  container.getRegistration.mockResolvedValue(own);
  expect(await registrationOf('/t/')).toBe(own);
});

test('a worker is waited for until it is at work', async () => {
  const worker = workerIn('installing');
  container.register.mockResolvedValue({ installing: worker });
  let done = false;
  const registering = registerWorker('/t/').then(() => (done = true));
  await new Promise((resolve) => setTimeout(resolve));
  expect(done).toBe(false);
  worker.state = 'activated';
  worker.dispatchEvent(new Event('statechange'));
  await registering;
  expect(container.register).toHaveBeenCalledWith('/t/sw.js', { scope: '/t/' });
});

test('one that was registered before is asked for again', async () => {
  const update = vi.fn().mockResolvedValue({ installing: null });
  container.register.mockResolvedValue({ installing: null, waiting: null, update });
  await registerWorker('/t/');
  expect(update).toHaveBeenCalledOnce();
});

test('one that cannot be loaded or installed is the host’s failure, what a browser refuses is not', async () => {
  container.register.mockRejectedValue(new TypeError('A bad HTTP response code (404) was received'));
  await expect(registerWorker('/t/')).rejects.toThrow(new HostError('The host did not send /t/sw.js'));
  container.register.mockRejectedValue(new DOMException('Denied.', 'SecurityError'));
  await expect(registerWorker('/t/')).rejects.toThrow('Denied.');
  await expect(activated(workerIn('redundant') as unknown as ServiceWorker)).rejects.toBeInstanceOf(HostError);
});
