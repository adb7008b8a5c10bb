import { advance, choice, integer, type SettingsOf } from '../frame/index.ts';
import { AMOUNTS, limitsOf } from './limits.ts';
import { start, step, type Rules, type State } from './model.ts';

export const SECONDS = 120;
export const MOST_REPLICAS = 12;

export const fields = {
  /** Seconds of the run that are shown. */
  at: integer(0, SECONDS, 60),
  seed: integer(0, 99999, 7),
  probe: choice(['yes', 'no'], 'yes'),
  fails: choice(['never', 'after', 'always'], 'always'),
  /** How many new pods work when the probe fails after some. */
  after: integer(1, MOST_REPLICAS, 4),
  replicas: integer(1, MOST_REPLICAS, 10),
  surge: choice(AMOUNTS, '25%'),
  unavailable: choice(AMOUNTS, '25%'),
  delay: integer(0, 30, 5),
  ready: integer(0, 15, 0),
  deadline: integer(20, 60, 30),
  load: integer(10, 100, 60),
};
export type Settings = SettingsOf<typeof fields>;

export const rulesOf = ({ seed, probe, fails, after, replicas, surge, unavailable, delay, ready, deadline, load }: Settings): Rules => ({
  seed, delay, deadline, load, probe: probe === 'yes', minReady: ready,
  limits: limitsOf(replicas, surge, unavailable),
  working: { never: Infinity, after, always: 0 }[fails],
});

/** The state after as many seconds as the settings say. */
export function run(settings: Settings): State {
  const rules = rulesOf(settings);
  let state = start(rules);
  while (state.second < settings.at) state = step(state, rules);
  return state;
}

/** Goes on by a second. */
export const act = (settings: Settings, action: string): Settings => advance(settings, action, SECONDS);
