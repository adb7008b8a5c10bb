import { advance, choice, integer, type SettingsOf } from '../frame/index.ts';
import { ALGORITHMS } from './algorithms.ts';
import { start, step, TICKS_PER_SECOND, type State } from './model.ts';

export const SECONDS = 30;

export const fields = {
  /** Seconds of the run that are shown. */
  at: integer(0, SECONDS, SECONDS),
  seed: integer(0, 99999, 7),
  algorithm: choice(ALGORITHMS, 'round-robin'),
  servers: choice(['even', 'uneven'], 'uneven'),
  sizes: choice(['equal', 'mixed'], 'equal'),
  load: integer(10, 100, 70),
  leaves: integer(0, 5, 0),
};
export type Settings = SettingsOf<typeof fields>;

/** The state after as many seconds as the settings say. */
export function run(settings: Settings): State {
  let state = start(settings);
  while (state.tick < settings.at * TICKS_PER_SECOND) state = step(state, settings);
  return state;
}

/** Goes on by a second. */
export const act = (settings: Settings, action: string): Settings => advance(settings, action, SECONDS);
