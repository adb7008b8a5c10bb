import { draw, integer, scramble, word, type SettingsOf } from '../frame/index.ts';
import { MAX_POINTS_PER_NODE } from './ring.ts';
import { membersAfter, place, type State } from './model.ts';

/** The letter of each node. */
export const NAMES = 'ABCDEFGHIJ';
const MAX_CHANGES = 40;
const BEGINNING = 'ABCDE';

export const fields = {
  points: integer(1, MAX_POINTS_PER_NODE, 8),
  seed: integer(0, 99999, 7),
  // Each letter lets a node come or go; the last change is the one shown.
  log: word(NAMES, MAX_CHANGES, `${BEGINNING}F`),
};
export type Settings = SettingsOf<typeof fields>;

const changesOf = ({ log }: Settings): number[] => [...(log || BEGINNING)].map((name) => NAMES.indexOf(name));

/** The keys before and after the last change of the log. */
export const run = (settings: Settings): State => place({ ...settings, changes: changesOf(settings) });

export const isFull = ({ log }: Settings): boolean => log.length >= MAX_CHANGES;

/**
 * Adds a change to the log.
 *
 * @param action The letter of a node, `reset`, or `step` and `tick` for a node that the
 *               seed picks. A change that would leave no node is not made.
 */
export function act(settings: Settings, action: string): Settings {
  if (action === 'reset') return { ...settings, log: BEGINNING };
  if (isFull(settings)) return settings;
  const picked = draw(scramble(settings.seed * 64 + settings.log.length), NAMES.length).value;
  const name = action === 'step' || action === 'tick' ? NAMES[picked]! : action;
  const changes = changesOf(settings);
  const isLast = membersAfter(changes).join() === String(NAMES.indexOf(name));
  return isLast ? settings : { ...settings, log: (settings.log || BEGINNING) + name };
}
