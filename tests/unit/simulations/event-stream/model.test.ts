import { describe, expect, test } from 'vitest';
import { defaults } from '../../../../src/simulations/frame/index.ts';
import { lagOf, partitionOf, type Record } from '../../../../src/simulations/event-stream/log.ts';
import { start, step, TICKS_PER_SECOND, totalLag, type State } from '../../../../src/simulations/event-stream/model.ts';
import { act, fields, run, SECONDS, type Settings } from '../../../../src/simulations/event-stream/settings.ts';
import { view } from '../../../../src/simulations/event-stream/view.ts';

const settings = defaults(fields);

interface Seen {
  record: Record;
  partition: number;
  offset: number;
  consumer: number;
  tick: number;
  /** Whether it was processed before, by whomever. */
  again: boolean;
}

interface Told {
  state: State;
  seen: Seen[];
}

/** Runs, and notes every record processed, in order; `look` is called after each tick. */
function tell(conditions: Settings, seconds = conditions.at, look: (state: State) => void = () => undefined): Told {
  const state = start(conditions);
  const seen: Seen[] = [];
  const known = new Set<string>();
  while (state.tick < seconds * TICKS_PER_SECOND) {
    step(state, conditions, (record, partition, offset, consumer) => {
      const id = `${partition}:${offset}`;
      seen.push({ record, partition, offset, consumer, tick: state.tick, again: known.has(id) });
      known.add(id);
    });
    look(state);
  }
  return { state, seen };
}

function* variants(): Generator<Settings> {
  for (const partitions of [1, 5, 12]) for (const consumers of [1, 3, 8]) for (const lostAt of [0, 7]) {
    for (const commitEvery of [1, 10]) for (const hot of [0, 60]) yield { ...settings, at: 30, partitions, consumers, lostAt, commitEvery, hot };
  }
}

describe('whatever the settings', () => {
  test('at most one consumer of the group reads a partition, at every moment', () => {
    for (const conditions of variants()) {
      tell(conditions, 30, ({ group }) => {
        const owned = group.consumers.flatMap(({ positions }) => [...positions.keys()]);
        if (new Set(owned).size !== owned.length) throw new Error('a partition has two readers');
      });
    }
  });

  test('and no two process records of a partition in the same tick', () => {
    for (const conditions of variants()) {
      const readers = new Map<string, number>();
      for (const { tick, partition, consumer } of tell(conditions).seen) {
        const moment = `${tick}:${partition}`;
        if (readers.has(moment)) expect(readers.get(moment)).toBe(consumer);
        readers.set(moment, consumer);
      }
    }
  });

  test('consumers beyond the number of partitions are idle, and all others read', () => {
    for (const conditions of variants()) {
      const { consumers } = start(conditions).group;
      expect(consumers.filter(({ positions }) => positions.size > 0).length).toBe(Math.min(conditions.partitions, conditions.consumers));
      const shares = consumers.map(({ positions }) => positions.size);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
    }
  });

  test('the records of a key stay in one partition and are first processed in their order, none left out', () => {
    for (const conditions of variants()) {
      const next = new Map<number, number>();
      for (const { record, partition, again } of tell(conditions).seen) {
        expect(partition).toBe(partitionOf(record.key, conditions.partitions));
        if (again) continue;
        expect(record.number).toBe(next.get(record.key) ?? 0);
        next.set(record.key, record.number + 1);
      }
    }
  });

  test('a partition is read without gaps; only a new owner goes back, to the last commit', () => {
    for (const conditions of variants()) {
      const last = new Map<number, Seen>();
      for (const now of tell(conditions).seen) {
        const before = last.get(now.partition);
        if (before?.consumer === now.consumer) expect(now.offset).toBe(before.offset + 1);
        else if (before) expect(now.offset).toBeLessThanOrEqual(before.offset + 1);
        last.set(now.partition, now);
      }
    }
  });

  test('lag is what was produced less what is committed; nothing is committed before it is processed', () => {
    for (const conditions of variants()) {
      tell(conditions, 30, ({ group }) => {
        for (const partition of group.partitions) {
          if (lagOf(partition) !== partition.records.length - partition.committed) throw new Error('wrong lag');
          if (partition.committed > partition.processed || partition.processed > partition.records.length) throw new Error('out of order');
        }
      });
      const { state } = tell(conditions);
      expect(state.lags.at(-1)).toBe(totalLag(state));
    }
  });

  test('what consumers processed is what was processed first, and again', () => {
    for (const conditions of variants()) {
      const { state, seen } = tell(conditions);
      const { partitions, consumers } = state.group;
      expect(consumers.reduce((sum, { processed }) => sum + processed, 0)).toBe(seen.length);
      expect(partitions.reduce((sum, { processed, repeated }) => sum + processed + repeated, 0)).toBe(seen.length);
      expect(seen.filter(({ again }) => again).length).toBe(partitions.reduce((sum, { repeated }) => sum + repeated, 0));
      expect(partitions.reduce((sum, { records }) => sum + records.length, 0)).toBe(state.numbers.reduce((sum, number) => sum + number, 0));
    }
  });
});

describe('a consumer that is lost', () => {
  const conditions: Settings = { ...settings, at: 40, lostAt: 12, commitEvery: 5, timeout: 5, consumers: 4, speed: 60 };

  test('nothing is lost: what it had read without a commit is read again, at least once in all', () => {
    const { state, seen } = tell(conditions);
    const processed = new Set(seen.map(({ partition, offset }) => `${partition}:${offset}`));
    state.group.partitions.forEach(({ records }, partition) => {
      // The newest second may still be on its way.
      for (let offset = 0; offset < records.length - 30; offset++) expect(processed.has(`${partition}:${offset}`)).toBe(true);
    });
    expect(seen.some(({ again }) => again)).toBe(true);
  });

  test('exactly its records since the last commit are processed twice, by others', () => {
    const { seen } = tell(conditions);
    // The last commit before second 12 is at second 10.
    const uncommitted = seen.filter(({ consumer, tick }) => consumer === 0 && tick > 10 * TICKS_PER_SECOND).map(({ partition, offset }) => `${partition}:${offset}`);
    const again = seen.filter((each) => each.again);
    expect(again.map(({ partition, offset }) => `${partition}:${offset}`).sort()).toEqual(uncommitted.sort());
    expect(again.every(({ consumer }) => consumer !== 0)).toBe(true);
  });

  test('its partitions stand still until the group notices and has dealt them out; the others stop only for the rebalance', () => {
    const { seen } = tell(conditions);
    const its = new Set(seen.filter(({ consumer }) => consumer === 0).map(({ partition }) => partition));
    const between = (from: number, to: number) => seen.filter(({ tick }) => tick >= from * TICKS_PER_SECOND && tick < to * TICKS_PER_SECOND);
    expect(between(12, 17).length).toBeGreaterThan(0);
    expect(between(12, 18).filter(({ partition }) => its.has(partition))).toEqual([]);
    expect(between(17, 18)).toEqual([]);
    expect(new Set(between(18, 40).map(({ partition }) => partition)).size).toBe(6);
    expect(between(12, 40).some(({ consumer }) => consumer === 0)).toBe(false);
  });

  test('commits made more often leave less to repeat', () => {
    const repeated = (commitEvery: number) => tell({ ...conditions, commitEvery, lostAt: 19 }).seen.filter(({ again }) => again).length;
    expect(repeated(1)).toBeLessThan(repeated(4));
    expect(repeated(4)).toBeLessThan(repeated(10));
  });

  test('the only consumer of a group leaves everything unread', () => {
    const { group } = run({ ...conditions, consumers: 1 });
    expect(group.consumers[0]).toMatchObject({ isAlive: false, isMember: false });
    expect(group.consumers[0]!.positions.size).toBe(0);
  });
});

test('keys are spread over the partitions', () => {
  for (const partitions of [2, 6, 12]) {
    const counts = Array<number>(partitions).fill(0);
    for (let key = 0; key < 1200; key++) counts[partitionOf(key, partitions)]!++;
    for (const count of counts) expect(Math.abs(count - 1200 / partitions)).toBeLessThan(5 * Math.sqrt(1200 / partitions));
  }
});

test('a hot key burdens one partition, which more consumers do not relieve', () => {
  const lag = (consumers: number) => Math.max(...run({ ...settings, at: 40, lostAt: 0, hot: 70, consumers }).group.partitions.map(lagOf));
  expect(lag(8)).toBeGreaterThan(300);
  expect(lag(6)).toBe(lag(8));
});

test('records come at their rate and consumers keep to their speed', () => {
  const produced = Array.from({ length: 20 }, (_, seed) => run({ ...settings, at: 40, seed }).numbers.reduce((sum, number) => sum + number, 0));
  expect(Math.abs(produced.reduce((sum, count) => sum + count) / 20 / 40 - 60)).toBeLessThan(1.5);
  const { consumers } = run({ ...settings, at: 40, rate: 200, speed: 7, lostAt: 0 }).group;
  for (const { processed } of consumers) expect(processed).toBe(280);
});

test('the view draws any settings without a broken number', () => {
  for (const conditions of variants()) {
    for (const at of [0, 1, 9, SECONDS]) expect(Object.values(view({ ...conditions, at }).slots).join('')).not.toMatch(/NaN|undefined|Infinity|null/);
  }
  expect(view({ ...settings, at: 17 }).slots.summary).toContain('stopped for a rebalance');
  expect(view({ ...settings, at: SECONDS }).done).toBe(true);
  expect(act(settings, 'step').at).toBe(settings.at + 1);
});
