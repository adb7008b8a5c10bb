import { advance, choice, integer, type SettingsOf } from '../frame/index.ts';
import { TICKS_PER_SECOND } from './lane.ts';
import { start, step, type State } from './model.ts';

export const SECONDS = 60;

export const fields = {
  /** Seconds of the run that are shown. */
  at: integer(0, SECONDS, SECONDS),
  seed: integer(0, 99999, 7),
  rate: integer(1, 9, 8),
  timeout: integer(1, 5, 2),
  threads: integer(5, 50, 20),
  outage: choice(['hangs', 'errors'], 'hangs'),
  length: integer(2, 20, 10),
  background: integer(0, 50, 0),
  threshold: integer(10, 100, 50),
  window: integer(4, 50, 20),
  open: integer(1, 20, 5),
  probes: integer(1, 10, 3),
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
