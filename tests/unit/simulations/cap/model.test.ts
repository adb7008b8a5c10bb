import { describe, expect, test } from 'vitest';
import { LINKS, NODES, reach, start, step, type Mode, type State } from '../../../../src/simulations/cap/model.ts';
import { toAction } from '../../../../src/simulations/cap/settings.ts';
import { draw } from '../../../../src/simulations/frame/index.ts';
import { isLinearizable, operations } from './linearizable.ts';

const LETTERS = 'ABCabc123';
const replay = (mode: Mode, log: string): State =>
  [...log].reduce((state, letter) => step(state, toAction(letter)), start(mode));

/** Thousands of histories of 24 actions, each from its own seed. */
function* histories(mode: Mode, count: number): Generator<State> {
  for (let seed = 0; seed < count; seed++) {
    let random = seed;
    let log = '';
    for (let index = 0; index < 24; index++) {
      const drawn = draw(random, LETTERS.length);
      random = drawn.next;
      log += LETTERS[drawn.value]!;
    }
    yield replay(mode, log);
  }
}

describe('the checker', () => {
  test('accepts overlapping operations in either order and rejects a stale read', () => {
    const write = (value: number, called: number, answered: number) => ({ kind: 'write', value, called, answered }) as const;
    const read = (value: number, called: number, answered: number) => ({ kind: 'read', value, called, answered }) as const;
    expect(isLinearizable([write(1, 0, 5), read(0, 1, 2), read(1, 3, 4)])).toBe(true);
    expect(isLinearizable([write(1, 0, 5), read(1, 1, 2), read(0, 3, 4)])).toBe(false);
    expect(isLinearizable([write(1, 0, 1), read(0, 2, 3)])).toBe(false);
  });
});

describe('reaching', () => {
  test('one cut leaves a way around, two cuts isolate, three separate all', () => {
    expect(NODES.map((node) => reach([true, false, false], node).length)).toEqual([3, 3, 3]);
    expect(NODES.map((node) => reach([false, true, true], node).length)).toEqual([2, 2, 1]);
    expect(NODES.map((node) => reach([true, true, true], node).length)).toEqual([1, 1, 1]);
  });

  test('is mutual, whatever is cut', () => {
    for (let bits = 0; bits < 2 ** LINKS.length; bits++) {
      const cut = LINKS.map((_, link) => (bits & (1 << link)) !== 0);
      for (const one of NODES) for (const other of NODES) expect(reach(cut, one).includes(other)).toBe(reach(cut, other).includes(one));
    }
  });
});

describe('CP', () => {
  test('every one of 4,000 random histories is linearizable and without a stale read', () => {
    for (const { history } of histories('cp', 4000)) {
      expect(history.some((outcome) => outcome.result === 'stale')).toBe(false);
      expect(isLinearizable(operations(history))).toBe(true);
    }
  });

  test('refuses exactly without a majority, and loses nothing', () => {
    for (const { history, lost } of histories('cp', 2000)) {
      expect(lost).toEqual([]);
      for (const { action, result, reached } of history) {
        if (action.kind === 'write' || action.kind === 'read') expect(result === 'refused').toBe(reached.length < 2);
      }
    }
  });

  test('the sets of nodes that served any two operations share a node', () => {
    for (const { history } of histories('cp', 300)) {
      const served = history.filter(({ result }) => result === 'acknowledged' || result === 'newest');
      for (const one of served) for (const other of served) expect(one.reached.some((node) => other.reached.includes(node))).toBe(true);
    }
  });
});

describe('AP', () => {
  test('never refuses', () => {
    for (const { history } of histories('ap', 4000)) expect(history.some((outcome) => outcome.result === 'refused')).toBe(false);
  });

  test('some history is not linearizable, and a stale read is what breaks it', () => {
    let broken = 0;
    for (const { history } of histories('ap', 4000)) {
      const stale = history.some((outcome) => outcome.result === 'stale');
      if (stale) broken++;
      expect(isLinearizable(operations(history))).toBe(!stale);
    }
    expect(broken).toBeGreaterThan(1000);
  });

  test('after healing all nodes hold the same copy', () => {
    for (const state of histories('ap', 2000)) {
      const { copies } = step(state, { kind: 'heal' });
      expect(copies[1]).toEqual(copies[0]);
      expect(copies[2]).toEqual(copies[0]);
    }
  });

  test('every write ends as the value, replaced by one that knew it, or lost', () => {
    for (const state of histories('ap', 2000)) {
      const healed = step(state, { kind: 'heal' });
      expect(healed.copies[0]!.seen).toEqual([...Array(healed.attempts + 1).keys()]);
      expect(healed.lost).not.toContain(healed.copies[0]!.write);
      expect(new Set(healed.lost).size).toBe(healed.lost.length);
    }
  });

  test('equal versions go to the later node and the other write is lost', () => {
    const state = replay('ap', '23AC23');
    expect(state.copies.map((copy) => copy.write)).toEqual([2, 2, 2]);
    expect(state.lost).toEqual([1]);
  });

  test('the write that came last in time loses to a higher version', () => {
    const state = replay('ap', '23CCAh');
    expect(state.copies[0]).toMatchObject({ write: 2, version: 2, by: 2 });
    expect(state.lost).toEqual([3]);
    expect(step(state, toAction('a')).history.at(-1)!.result).toBe('stale');
  });

  test('a value replaced by a writer who knew it is not lost', () => {
    expect(replay('ap', '23CCh').lost).toEqual([]);
  });
});

test.each(['cp', 'ap'] as const)('%s: without a partition every read finds the newest write', (mode) => {
  const state = replay(mode, 'AbcBacCabAAc');
  expect(state.history.every(({ result }) => result === 'acknowledged' || result === 'newest')).toBe(true);
});

test('a step changes nothing in the state it is given', () => {
  const state = replay('ap', 'A23BC');
  const before = structuredClone(state);
  for (const letter of `${LETTERS}h`) step(state, toAction(letter));
  expect(state).toEqual(before);
});
