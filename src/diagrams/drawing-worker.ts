import { Worker } from 'node:worker_threads';
import type { MermaidFailure } from './mermaid-error.ts';
import type { Painted, PaintRequest } from './painter.ts';
import type { WorkerReply, WorkerRequest } from './worker.ts';

/** Mermaid could not draw a source. */
export class PaintError extends Error {
  readonly failure: MermaidFailure;

  constructor(failure: MermaidFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

interface Waiting {
  resolve: (painted: Painted) => void;
  reject: (error: Error) => void;
}

/** A thread that draws; started by the first diagram that is not cached. */
export class DrawingWorker {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;

  /** Draws one diagram. Rejects with a PaintError when Mermaid cannot. */
  paint(request: PaintRequest): Promise<Painted> {
    this.worker ??= this.start();
    this.worker.ref();
    const number = ++this.count;
    const painted = new Promise<Painted>((resolve, reject) => this.waiting.set(number, { resolve, reject }));
    this.worker.postMessage({ number, request } satisfies WorkerRequest);
    return painted;
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = null;
  }

  private start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    worker.on('message', (reply: WorkerReply) => this.settle(reply));
    worker.on('error', (error: Error) => this.fail(error));
    return worker;
  }

  private settle(reply: WorkerReply): void {
    const waiting = this.waiting.get(reply.number)!;
    this.waiting.delete(reply.number);
    // An idle worker must not keep the build from ending.
    if (this.waiting.size === 0) this.worker?.unref();
    if ('painted' in reply) waiting.resolve(reply.painted);
    else waiting.reject(new PaintError(reply.failure));
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
    this.worker = null;
  }
}
