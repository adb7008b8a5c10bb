import { advance, choice, integer, type SettingsOf } from '../frame/index.ts';
import { simulate, type Run } from './model.ts';
import { KEYS } from './popularity.ts';

export const SECONDS = 60;

export const fields = {
  /** Seconds of the run that are shown. */
  at: integer(0, SECONDS, SECONDS),
  seed: integer(0, 99999, 7),
  ends: choice(['ttl', 'lru'], 'ttl'),
  flight: choice(['single', 'each'], 'single'),
  ttl: integer(1, 60, 10),
  room: integer(1, KEYS, 100),
  rate: integer(1, 300, 100),
  skew: integer(0, 15, 9),
  fetch: integer(0, 2000, 200),
};
export type Settings = SettingsOf<typeof fields>;

/** The run up to the second that is shown. */
export const run = (settings: Settings): Run => simulate(settings, settings.at);

/** Goes on by a second. */
export const act = (settings: Settings, action: string): Settings => advance(settings, action, SECONDS);
