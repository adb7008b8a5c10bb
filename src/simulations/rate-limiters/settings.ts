import { advance, integer, type SettingsOf } from '../frame/index.ts';
import { arrivals, passAll, type Lane } from './model.ts';

export const SECONDS = 12;

export const fields = {
  /** Seconds of the run that are shown. */
  at: integer(0, SECONDS, SECONDS),
  seed: integer(0, 99999, 7),
  steady: integer(0, 20, 2),
  size: integer(0, 30, 10),
  // The bursts stand on both sides of the window's edge at 4 s.
  first: integer(0, 80, 38),
  gap: integer(1, 40, 2),
  rate: integer(1, 10, 5),
  window: integer(1, 4, 2),
  burst: integer(1, 20, 10),
};
export type Settings = SettingsOf<typeof fields>;

/** What came, and what each limiter did with it, up to the second that is shown. */
export function run(settings: Settings): { times: number[]; lanes: Lane[] } {
  const times = arrivals(settings, SECONDS).filter((time) => time < settings.at * 1000);
  return { times, lanes: passAll(times, settings) };
}

/** Goes on by a second. */
export const act = (settings: Settings, action: string): Settings => advance(settings, action, SECONDS);
