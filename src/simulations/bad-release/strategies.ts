/**
 * Four ways to bring out a release, as the share of requests that the new version gets:
 * first as the release goes on, then as it is taken back.
 */
export const STRATEGIES = ['recreate', 'rolling', 'blue-green', 'canary'] as const;
export type Strategy = (typeof STRATEGIES)[number];

export interface Plan {
  /** Minutes that each instance takes in a rolling release. */
  pace: number;
  /** Percent of the requests that the canary gets, and for how many minutes before all follow. */
  share: number;
  bake: number;
}

/** Who answers in a minute. */
export interface Routing {
  /** Percent of the requests that go to the new version. */
  exposure: number;
  /** True while nobody answers at all. */
  down: boolean;
}

export const INSTANCES = 10;
/** Minutes in which `recreate` has stopped one version and not yet started the other. */
export const RESTART_MINUTES = 2;

const PER_INSTANCE = 100 / INSTANCES;
const replaced = (minutes: number, pace: number): number => PER_INSTANCE * (Math.floor(minutes / pace) + 1);
const answering = (exposure: number): Routing => ({ exposure, down: false });

/** The routing of a release that began `minutes` ago and that nobody has stopped. */
export function released(strategy: Strategy, minutes: number, { pace, share, bake }: Plan): Routing {
  if (strategy === 'recreate') return minutes < RESTART_MINUTES ? { exposure: 0, down: true } : answering(100);
  if (strategy === 'rolling') return answering(Math.min(100, replaced(minutes, pace)));
  if (strategy === 'canary') return answering(minutes < bake ? share : 100);
  return answering(100);
}

/**
 * The routing of a rollback that began `minutes` ago.
 *
 * @param from Exposure when it began.
 */
export function takenBack(strategy: Strategy, minutes: number, from: number, { pace }: Plan): Routing {
  if (strategy === 'recreate') return { exposure: 0, down: minutes < RESTART_MINUTES };
  if (strategy === 'rolling') return answering(Math.max(0, from - replaced(minutes, pace)));
  return answering(0);
}
