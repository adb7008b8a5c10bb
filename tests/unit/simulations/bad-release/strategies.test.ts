import { expect, test } from 'vitest';
import { released, RESTART_MINUTES, takenBack, type Strategy } from '../../../../src/simulations/bad-release/strategies.ts';

const plan = { pace: 2, share: 5, bake: 60 };
const minutes = [0, 1, 2, 17, 18, 59, 60];

test.each<[Strategy, number[]]>([
  ['recreate', [0, 0, 100, 100, 100, 100, 100]],
  ['rolling', [10, 10, 20, 90, 100, 100, 100]],
  ['blue-green', [100, 100, 100, 100, 100, 100, 100]],
  ['canary', [5, 5, 5, 5, 5, 5, 100]],
])('%s goes out as its name says', (strategy, exposures) => {
  expect(minutes.map((minute) => released(strategy, minute, plan).exposure)).toEqual(exposures);
});

test.each<[Strategy, number, number[]]>([
  ['recreate', 100, [0, 0, 0, 0, 0]],
  ['rolling', 30, [20, 20, 10, 10, 0]],
  ['blue-green', 100, [0, 0, 0, 0, 0]],
  ['canary', 5, [0, 0, 0, 0, 0]],
])('%s comes back from %i percent', (strategy, from, exposures) => {
  expect([0, 1, 2, 3, 4].map((minute) => takenBack(strategy, minute, from, plan).exposure)).toEqual(exposures);
});

test('only recreate is down, while it changes versions', () => {
  for (const strategy of ['recreate', 'rolling', 'blue-green', 'canary'] as const) {
    for (const minute of minutes) {
      const down = strategy === 'recreate' && minute < RESTART_MINUTES;
      expect([released(strategy, minute, plan).down, takenBack(strategy, minute, 100, plan).down]).toEqual([down, down]);
    }
  }
});
