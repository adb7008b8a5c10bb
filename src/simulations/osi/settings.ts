import { choice, integer, type SettingsOf } from '../frame/index.ts';
import { LAYERS, start, step, STEPS, type State } from './model.ts';
import type { Stack } from './wire.ts';

export const fields = {
  at: integer(0, STEPS, LAYERS),
  body: integer(0, 20000, 2000),
  tls: choice(['on', 'off'], 'on'),
  ip: choice(['4', '6'], '4'),
  // 1,280 is the least that IPv6 allows a link to carry (RFC 8200, section 5).
  mtu: choice(['1500', '1280', '9000'], '1500'),
  timestamps: choice(['off', 'on'], 'off'),
};
export type Settings = SettingsOf<typeof fields>;

const stackOf = ({ tls, ip, mtu, timestamps }: Settings): Stack =>
  ({ tls: tls === 'on', ip: ip === '4' ? 4 : 6, mtu: Number(mtu), timestamps: timestamps === 'on' });

/** The state after as many steps as the settings say. */
export function run(settings: Settings): State {
  let state = start(new Uint8Array(settings.body), stackOf(settings));
  while (state.at < settings.at) state = step(state);
  return state;
}

/** Goes on by a layer, and from the end to the beginning when asked for one more. */
export function act(settings: Settings, action: string): Settings {
  if (action === 'reset') return { ...settings, at: 0 };
  if (settings.at < STEPS) return { ...settings, at: settings.at + 1 };
  return action === 'step' ? { ...settings, at: 0 } : settings;
}
