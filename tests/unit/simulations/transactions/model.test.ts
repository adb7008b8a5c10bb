import { describe, expect, test } from 'vitest';
import type { Anomaly } from '../../../../src/simulations/transactions/anomalies.ts';
import { start, step, type Level, type State } from '../../../../src/simulations/transactions/model.ts';
import { scenarios, type ScenarioName } from '../../../../src/simulations/transactions/scenarios.ts';
import { explainingOrders, isFinished } from '../../../../src/simulations/transactions/serial.ts';

const NAMES = Object.keys(scenarios) as ScenarioName[];
const LEVELS: Level[] = ['read uncommitted', 'read committed', 'repeatable read', 'serializable'];

/** The final states of every order in which two sessions can move. */
function everyRun(name: ScenarioName, level: Level): State[] {
  const finals: State[] = [];
  const explore = (state: State): void => {
    if (isFinished(state)) return void finals.push(state);
    const able = ([0, 1] as const).filter((side) => state.sessions[side].status === 'active');
    expect(able, 'no deadlock').not.toEqual([]);
    for (const side of able) explore(step(state, side));
  };
  explore(start(scenarios[name], level));
  return finals;
}

const anomaliesOf = (states: State[]): Set<Anomaly> =>
  new Set(states.flatMap(({ events }) => events.flatMap(({ anomaly }) => anomaly ?? [])));
const allAnomalies = (level: Level): Anomaly[] =>
  [...new Set(NAMES.flatMap((name) => [...anomaliesOf(everyRun(name, level))]))].sort();

describe('what each level permits, over every interleaving', () => {
  test('read committed: non-repeatable read, phantom, lost update and write skew', () => {
    expect(allAnomalies('read committed')).toEqual(['lost update', 'non-repeatable read', 'phantom', 'write skew']);
  });

  test('read uncommitted is read committed under another name', () => {
    for (const name of NAMES) {
      const strip = (states: State[]) => states.map(({ events, rows }) => ({ events, rows }));
      expect(strip(everyRun(name, 'read uncommitted'))).toEqual(strip(everyRun(name, 'read committed')));
    }
  });

  test('repeatable read: write skew and nothing else', () => {
    expect(allAnomalies('repeatable read')).toEqual(['write skew']);
  });

  test('serializable: none', () => {
    expect(allAnomalies('serializable')).toEqual([]);
  });

  test.each(LEVELS)('%s: no SELECT ever finds a value that was not committed', (level) => {
    for (const { events } of everyRun('dirty-read', level)) {
      for (const { outcome, result } of events) if (outcome === 'read') expect(result).toBe(20);
    }
  });

  test('the uncommitted change is pointed out as hidden in some interleaving', () => {
    expect(everyRun('dirty-read', 'read committed').some(({ events }) => events.some((event) => event.hidUncommitted))).toBe(true);
  });
});

describe('serial orders', () => {
  test.each(NAMES)('serializable, %s: every interleaving ends as some serial order of what committed', (name) => {
    for (const state of everyRun(name, 'serializable')) expect(explainingOrders(state).length).toBeGreaterThan(0);
  });

  test.each(LEVELS)('%s: a result without a serial order has a named anomaly, and the other way round', (level) => {
    for (const name of NAMES) {
      for (const state of everyRun(name, level)) {
        expect(explainingOrders(state).length === 0, `${name}: ${JSON.stringify(state.events)}`).toBe(anomaliesOf([state]).size > 0);
      }
    }
  });

  test.each(LEVELS)('%s: a serial run fails nothing and waits for nothing', (level) => {
    for (const name of NAMES) {
      for (const order of [[0, 1], [1, 0]] as const) {
        const schedule = order.flatMap((side) => scenarios[name].programs[side].map(() => side));
        const { events } = schedule.reduce(step, start(scenarios[name], level));
        expect(events.map(({ outcome }) => outcome).filter((outcome) => outcome === 'waits' || outcome.endsWith('conflict'))).toEqual([]);
        expect(events).toHaveLength(schedule.length);
      }
    }
  });

  test('the number of interleavings without waiting is the binomial coefficient', () => {
    expect(everyRun('write-skew', 'read committed')).toHaveLength(20);
    expect(everyRun('non-repeatable-read', 'read committed')).toHaveLength(10);
  });
});

describe('waiting and failing', () => {
  const replay = (name: ScenarioName, level: Level, schedule: string): State =>
    [...schedule].reduce((state, letter) => step(state, letter === 'a' ? 0 : 1), start(scenarios[name], level));
  const outcomes = (state: State) => state.events.map(({ outcome }) => outcome);

  test('a change to a row that the other has changed waits until the other ends', () => {
    const waiting = replay('relative-update', 'read committed', 'ab');
    expect(waiting.sessions[1].status).toBe('waiting');
    expect(step(waiting, 1)).toBe(waiting);
    expect(outcomes(step(waiting, 0))).toEqual(['changed', 'waits', 'committed', 'changed']);
  });

  test('read committed then goes on from the newest value', () => {
    expect(replay('relative-update', 'read committed', 'abab').rows['mug']!.at(-1)!.value).toBe(5);
  });

  test('repeatable read: the first updater wins', () => {
    const state = replay('relative-update', 'repeatable read', 'aba');
    expect(outcomes(state)).toEqual(['changed', 'waits', 'committed', 'update conflict']);
    expect(state.rows['mug']!.at(-1)!.value).toBe(7);
  });

  test('serializable: the first to commit wins, and the other fails when it next does anything', () => {
    expect(outcomes(replay('write-skew', 'serializable', 'abababab'))).toEqual(
      ['read', 'read', 'changed', 'changed', 'committed', 'dependency conflict'],
    );
  });

  test('serializable: a change that closes the circle with a committed transaction fails at once', () => {
    expect(outcomes(replay('write-skew', 'serializable', 'abaab'))).toEqual(
      ['read', 'read', 'changed', 'committed', 'dependency conflict'],
    );
  });

  test('what fails or rolls back leaves no change behind', () => {
    for (const level of LEVELS) {
      for (const name of NAMES) {
        for (const { rows, sessions } of everyRun(name, level)) {
          const commits = sessions.filter(({ status, writes }) => status === 'committed' && Object.keys(writes).length).length;
          const added = Object.values(rows).flat().filter(({ commit }) => commit > 0).length;
          expect(added).toBe(commits);
        }
      }
    }
  });

  test('a step changes nothing in the state it is given', () => {
    const state = replay('write-skew', 'serializable', 'aba');
    const before = JSON.stringify(state);
    step(state, 0);
    step(state, 1);
    expect(JSON.stringify(state)).toBe(before);
  });
});
