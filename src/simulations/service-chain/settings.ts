import { choice, integer, type SettingsOf } from '../frame/index.ts';
import { simulate, type Conditions, type Stage } from './model.ts';

export const MOST = 20;

export const fields = {
  /** Services in the chain. */
  at: integer(1, MOST, 10),
  seed: integer(0, 99999, 7),
  order: choice(['row', 'fan'], 'row'),
  available: choice(['90', '99', '99.5', '99.9', '99.99'], '99.9'),
  retry: choice(['no', 'once'], 'no'),
  slow: integer(0, 50, 20),
  optional: integer(0, MOST, 0),
};
export type Settings = SettingsOf<typeof fields>;

/** The conditions, for as many services as the settings say unless told otherwise. */
export const conditionsOf = ({ at, seed, order, available, retry, slow, optional }: Settings, services = at): Conditions => ({
  services, seed, order, slow, retry: retry === 'once',
  failures: Math.round((100 - Number(available)) * 1000),
  // The optional ones are the last of the whole chain, whatever part of it is looked at.
  optional: Math.max(0, Math.min(optional, at) - (at - services)),
});

export const run = (settings: Settings): Stage[] => simulate(conditionsOf(settings));

/** Adds a service, and goes back to one service from the longest chain. */
export function act(settings: Settings, action: string): Settings {
  if (action === 'reset') return { ...settings, at: 1 };
  if (settings.at < MOST) return { ...settings, at: settings.at + 1 };
  return action === 'step' ? { ...settings, at: 1 } : settings;
}
