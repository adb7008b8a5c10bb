import { advance, choice, integer, type SettingsOf } from '../frame/index.ts';
import type { Lane } from './lane.ts';
import { simulate } from './model.ts';

export const MINUTES = 120;

export const fields = {
  /** Minutes of the run that are shown. */
  at: integer(0, MINUTES, MINUTES),
  seed: integer(0, 99999, 7),
  spread: choice(['even', 'chance'], 'even'),
  detector: choice(['errors', 'time'], 'errors'),
  traffic: integer(100, 1000, 500),
  rate: integer(1, 100, 5),
  errors: integer(1, 500, 100),
  minutes: integer(1, 60, 10),
  reaction: integer(0, 30, 5),
  share: integer(1, 50, 5),
  bake: integer(5, 120, 60),
  pace: integer(1, 10, 2),
};
export type Settings = SettingsOf<typeof fields>;

/** The lanes after as many minutes as the settings say. */
export const run = (settings: Settings): Lane[] => simulate(settings, settings.at);

/** Goes on by a minute. */
export const act = (settings: Settings, action: string): Settings => advance(settings, action, MINUTES);
