import { expect, test } from 'vitest';
import { defaults } from '../../../../src/simulations/frame/index.ts';
import { act, fields, type Settings } from '../../../../src/simulations/transactions/settings.ts';
import { view } from '../../../../src/simulations/transactions/view.ts';

const settings = defaults(fields);

test('the first picture names the lost update and says that no serial order explains it', () => {
  const { slots, done } = view(settings);
  expect(done).toBe(true);
  expect(slots['events']).toContain('▲ lost update');
  expect(slots['verdict']).toContain('Not serializable');
  expect(slots.summary).toContain('Seen: lost update.');
});

test('one stronger level: the same moves end in an error instead', () => {
  const { slots } = view({ ...settings, level: 'repeatable read' });
  expect(slots['events']).toContain('could not serialize access due to concurrent update');
  expect(slots['verdict']).toContain('the same as running A.');
});

test('the buttons say what comes next and that a session waits', () => {
  const { slots } = view({ ...settings, schedule: 'abab' });
  expect(slots['next0']).toBe('<code>COMMIT</code>');
  expect(slots['next1']).toBe('waits for a lock');
});

test('a move that cannot be made is not added to the schedule', () => {
  const waiting: Settings = { ...settings, schedule: 'abab' };
  expect(act(waiting, 'b')).toEqual(waiting);
  expect(act(waiting, 'a').schedule).toBe('ababa');
  expect(act(waiting, 'step').schedule).toBe('ababa');
  expect(act(settings, 'tick')).toEqual(settings);
});

test('taking turns brings every scenario at every level to its end', () => {
  for (const scenario of fields.scenario.options) {
    for (const level of fields.level.options) {
      let at: Settings = { scenario, level, schedule: '' };
      for (let move = 0; move < 12; move++) at = act(at, 'tick');
      const { done, slots } = view(at);
      expect(done, `${scenario} ${level}`).toBe(true);
      expect(slots.summary).not.toMatch(/[<>]|undefined|NaN/);
    }
  }
});
