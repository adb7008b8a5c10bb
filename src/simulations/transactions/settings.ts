import { choice, word, type SettingsOf } from '../frame/index.ts';
import { start, step, type Side, type State } from './model.ts';
import { scenarios, type ScenarioName } from './scenarios.ts';
import { isFinished } from './serial.ts';

const NAMES = Object.keys(scenarios) as ScenarioName[];

export const fields = {
  scenario: choice(NAMES, 'lost-update'),
  level: choice(['read uncommitted', 'read committed', 'repeatable read', 'serializable'], 'read committed'),
  // Who moves next. What a session cannot do, because it waits or has ended, is skipped.
  schedule: word('ab', 24, 'ababab'),
};
export type Settings = SettingsOf<typeof fields>;

const sideOf = (letter: string): Side => (letter === 'a' ? 0 : 1);

/** The state after every move of the schedule. */
export const run = ({ scenario, level, schedule }: Settings): State =>
  [...schedule].reduce((state, letter) => step(state, sideOf(letter)), start(scenarios[scenario], level));

/**
 * Moves on.
 *
 * @param action `a` or `b` for the next statement of that session; `step` and `tick`
 *               for the session whose turn it is when they alternate; `reset`.
 */
export function act(settings: Settings, action: string): Settings {
  if (action === 'reset') return { ...settings, schedule: '' };
  const state = run(settings);
  if (isFinished(state)) return action === 'step' ? { ...settings, schedule: 'a' } : settings;
  const turn = settings.schedule.endsWith('a') ? 'b' : 'a';
  const wanted = action === 'a' || action === 'b' ? action : turn;
  const isAble = state.sessions[sideOf(wanted)].status === 'active';
  if (action === wanted && !isAble) return settings;
  const moved = isAble ? wanted : wanted === 'a' ? 'b' : 'a';
  return { ...settings, schedule: settings.schedule + moved };
}
