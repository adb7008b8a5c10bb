export type Version = 'old' | 'new';

/**
 * `unready` is a pod past its start whose probe fails. Ready pods get requests; they are
 * available once they have been ready for minReadySeconds.
 */
export type Phase = 'starting' | 'unready' | 'ready' | 'available' | 'terminating';

export interface Probing {
  /** Whether the pods have a readiness probe. Without one a pod is ready as soon as its container runs. */
  probe: boolean;
  minReady: number;
}

export interface Pod {
  version: Version;
  /** Seconds at which its container runs, and at which it would pass its probe. */
  runsAt: number;
  warmAt: number;
  /** Whether it can serve at all, from `warmAt` on. */
  works: boolean;
  /** Second at which it is gone, once it was told to stop. */
  goneAt: number | null;
}

/** Seconds that a pod takes to stop; it gets no new requests then. */
const STOP_SECONDS = 3;

/** A pod that has been serving for long. */
export const longRunning = (): Pod => ({ version: 'old', runsAt: -100, warmAt: -100, works: true, goneAt: null });

export const stopped = (pod: Pod, second: number): Pod => ({ ...pod, goneAt: second + STOP_SECONDS });

export function phaseOf(pod: Pod, second: number, { probe, minReady }: Probing): Phase {
  if (pod.goneAt !== null) return 'terminating';
  const readyAt = !probe ? pod.runsAt : pod.works ? pod.warmAt : Infinity;
  if (second >= readyAt) return second >= readyAt + minReady ? 'available' : 'ready';
  return second < pod.warmAt ? 'starting' : 'unready';
}

export const isReady = (phase: Phase): boolean => phase === 'ready' || phase === 'available';

/** Whether a request that it gets is answered. */
export const serves = ({ works, warmAt }: Pod, second: number): boolean => works && second >= warmAt;
