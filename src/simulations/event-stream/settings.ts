import { advance, integer, type SettingsOf } from '../frame/index.ts';
import { start, step, TICKS_PER_SECOND, type State } from './model.ts';

export const SECONDS = 40;

export const fields = {
  /** Seconds of the run that are shown. */
  at: integer(0, SECONDS, 20),
  seed: integer(0, 99999, 7),
  partitions: integer(1, 12, 6),
  consumers: integer(1, 8, 3),
  rate: integer(10, 200, 60),
  speed: integer(5, 60, 30),
  hot: integer(0, 90, 0),
  commitEvery: integer(1, 10, 5),
  lostAt: integer(0, SECONDS, 12),
  timeout: integer(1, 15, 5),
};
export type Settings = SettingsOf<typeof fields>;

/** The state after as many seconds as the settings say. */
export function run(settings: Settings): State {
  const state = start(settings);
  while (state.tick < settings.at * TICKS_PER_SECOND) step(state, settings);
  return state;
}

/** Goes on by a second. */
export const act = (settings: Settings, action: string): Settings => advance(settings, action, SECONDS);
