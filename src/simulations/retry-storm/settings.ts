import { advance, integer, type SettingsOf } from '../frame/index.ts';
import type { Lane } from './lane.ts';
import { simulate } from './model.ts';
import { TICKS_PER_SECOND } from './server.ts';

export const SECONDS = 30;

export const fields = {
  /** Seconds of the run that are shown. */
  at: integer(0, SECONDS, SECONDS),
  seed: integer(0, 99999, 7),
  rate: integer(5, 50, 20),
  attempts: integer(1, 5, 3),
  tiers: integer(1, 3, 2),
  length: integer(1, 15, 5),
  crowd: integer(0, 100, 40),
  budget: integer(5, 100, 10),
};
export type Settings = SettingsOf<typeof fields>;

/** The lanes after as many seconds as the settings say. */
export const run = (settings: Settings): Lane[] => simulate(settings, settings.at * TICKS_PER_SECOND);

/** Goes on by a second. */
export const act = (settings: Settings, action: string): Settings => advance(settings, action, SECONDS);
