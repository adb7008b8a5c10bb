import type { RunAnswer, RunRequest } from './worker-protocol.ts';

/** The page's one database worker; it starts with the first run. */
let worker: Worker | undefined;
let lastId = 0;
const waiting = new Map<number, (answer: RunAnswer) => void>();

/** Why this browser cannot run the database; undefined when it can. */
export function whyImpossible(): string | undefined {
  if (typeof WebAssembly === 'undefined') return 'This browser has WebAssembly switched off, which the database needs.';
  if (typeof Worker === 'undefined') return 'This browser has no web workers, which the database needs.';
  return undefined;
}

/** Runs code after the blocks before it. The first call downloads the database. */
export function runInWorker(request: Omit<RunRequest, 'id'>): Promise<RunAnswer> {
  const id = ++lastId;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    worker ??= startWorker();
    worker.postMessage({ id, ...request } satisfies RunRequest);
  });
}

function startWorker(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<RunAnswer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  started.addEventListener('error', (event) => {
    event.preventDefault();
    stopWorker(event.message || 'its program could not be loaded');
  });
  return started;
}

/** Ends what runs, and answers everyone who waits. The next run starts anew. */
export function stopWorker(why: string): void {
  worker?.terminate();
  worker = undefined;
  for (const [id, resolve] of waiting) resolve({ id, broken: why });
  waiting.clear();
}
