/** The worker thread that draws: it pretends to be a browser, so that the build's own thread need not. */
import { parentPort } from 'node:worker_threads';
import { readMermaidError, type MermaidFailure } from './mermaid-error.ts';
import { createPainter, type Painted, type PaintRequest } from './painter.ts';

export interface WorkerRequest {
  number: number;
  request: PaintRequest;
}

export type WorkerReply = { number: number } & ({ painted: Painted } | { failure: MermaidFailure });

const painter = createPainter();
let queue: Promise<void> = Promise.resolve();

async function answer({ number, request }: WorkerRequest): Promise<WorkerReply> {
  try {
    return { number, painted: await (await painter)(request) };
  } catch (error) {
    return { number, failure: readMermaidError(error) };
  }
}

parentPort!.on('message', (message: WorkerRequest) => {
  queue = queue.then(async () => parentPort!.postMessage(await answer(message)));
});
