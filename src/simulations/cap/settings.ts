import { choice, draw, integer, scramble, word, type SettingsOf } from '../frame/index.ts';
import { start, step, type Action, type State } from './model.ts';

/** Every action is one letter: `A`–`C` write, `a`–`c` read, `1`–`3` cut or mend, `h` mends all. */
const ALPHABET = 'ABCabc123h';
const MAX_ACTIONS = 60;

export const fields = {
  mode: choice(['cp', 'ap'], 'cp'),
  seed: integer(0, 99999, 7),
  // A write that all three nodes get; C cut off; then both sides are asked.
  log: word(ALPHABET, MAX_ACTIONS, 'A23BCca'),
};
export type Settings = SettingsOf<typeof fields>;

export function toAction(letter: string): Action {
  const place = ALPHABET.indexOf(letter);
  if (place < 3) return { kind: 'write', node: place };
  if (place < 6) return { kind: 'read', node: place - 3 };
  return place < 9 ? { kind: 'toggle', link: place - 6 } : { kind: 'heal' };
}

/** The state after every action of the log. */
export const run = ({ mode, log }: Settings): State =>
  [...log].reduce((state, letter) => step(state, toAction(letter)), start(mode));

export const isFull = ({ log }: Settings): boolean => log.length >= MAX_ACTIONS;

/**
 * Adds an action to the log.
 *
 * @param action A letter of the log, `reset`, or `step` and `tick` for one that the
 *               seed picks: a write or read at some node, now and then a link.
 */
export function act(settings: Settings, action: string): Settings {
  if (action === 'reset') return { ...settings, log: '' };
  if (isFull(settings)) return settings;
  const picked = draw(scramble(settings.seed * 64 + settings.log.length), 15).value;
  const letter = action === 'step' || action === 'tick' ? 'AABBCCaabbcc123'[picked]! : action;
  return { ...settings, log: settings.log + letter };
}
