import { expect, test } from 'vitest';
import { act, fields, run, toAction } from '../../../../src/simulations/cap/settings.ts';
import { view } from '../../../../src/simulations/cap/view.ts';
import { defaults } from '../../../../src/simulations/frame/index.ts';

const settings = defaults(fields);

test('the first picture shows a refusal; the same actions under AP show a stale read', () => {
  expect(view(settings).slots.summary).toContain('Refused so far: 2, stale reads: 0.');
  expect(view({ ...settings, mode: 'ap' }).slots.summary).toContain('Refused so far: 0, stale reads: 1.');
});

test('the cut buttons are pressed where links are cut', () => {
  expect(view(settings).pressed).toEqual({ 1: false, 2: true, 3: true });
});

test('the summary is plain words', () => {
  for (const log of ['', 'A', 'h', '23AC23a']) expect(view({ mode: 'ap', seed: 1, log }).slots.summary).not.toMatch(/[<>&]/);
});

test('the seed decides the random actions', () => {
  const play = (seed: number) => Array.from({ length: 20 }).reduce<typeof settings>((at) => act(at, 'step'), { ...settings, seed, log: '' }).log;
  expect(play(1)).toBe(play(1));
  expect(play(1)).not.toBe(play(2));
});

test('a full log takes no more and says it is done; reset empties it', () => {
  const full = { ...settings, log: 'A'.repeat(60) };
  expect(act(full, 'B')).toEqual(full);
  expect(view(full).done).toBe(true);
  expect(act(full, 'reset').log).toBe('');
});

test('every letter of the log is an action, and no two the same', () => {
  const actions = [...fields.log.alphabet].map((letter) => JSON.stringify(toAction(letter)));
  expect(new Set(actions).size).toBe(fields.log.alphabet.length);
  expect(run({ ...settings, log: fields.log.alphabet }).history).toHaveLength(fields.log.alphabet.length);
});
