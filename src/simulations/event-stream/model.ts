/** A topic in partitions, read by a consumer group that loses a member. A tick is 100 ms. */
import { draw, scramble } from '../frame/index.ts';
import { assign, beginRebalance, commit, lose, startConsumer, work, type Group, type OnProcessed } from './group.ts';
import { lagOf, partitionOf, startPartition } from './log.ts';

export const TICKS_PER_SECOND = 10;
export const KEYS = 50;
/** Seconds that nobody reads while partitions are dealt out anew. */
const REBALANCE_TICKS = 1 * TICKS_PER_SECOND;
/** Chances for a record in a tick; so many a tick are the most that can come. */
const CHANCES = 20;

export interface Conditions {
  seed: number;
  partitions: number;
  consumers: number;
  /** Records a second on average, up to 200. */
  rate: number;
  /** Records a second that a consumer can process. */
  speed: number;
  /** Percent of records that have the first key. */
  hot: number;
  /** Seconds between two commits. */
  commitEvery: number;
  /** Second at which the first consumer is lost; 0: never. */
  lostAt: number;
  /** Seconds without a heartbeat after which the group notices. */
  timeout: number;
}

export interface State {
  tick: number;
  random: number;
  /** Records produced, by key. */
  numbers: number[];
  group: Group;
  /** Records not covered by a commit, at the end of each second. */
  lags: number[];
}

export function start({ seed, partitions, consumers }: Conditions): State {
  const group: Group = {
    partitions: Array.from({ length: partitions }, startPartition),
    consumers: Array.from({ length: consumers }, startConsumer),
    noticesAt: null, resumesAt: null, rebalances: 0,
  };
  assign(group);
  return { tick: 0, random: scramble(seed), numbers: Array<number>(KEYS).fill(0), group, lags: [] };
}

/** One tick. Changes the state. */
export function step(state: State, conditions: Conditions, onProcessed: OnProcessed = () => undefined): void {
  const { group } = state;
  const { speed, commitEvery, lostAt, timeout } = conditions;
  const tick = ++state.tick;
  produce(state, conditions);
  if (lostAt && tick === lostAt * TICKS_PER_SECOND) lose(group, 0, tick + timeout * TICKS_PER_SECOND);
  if (tick === group.noticesAt) beginRebalance(group, tick + REBALANCE_TICKS);
  if (tick === group.resumesAt) {
    group.resumesAt = null;
    assign(group);
  }
  // Whole records a tick, spread evenly: their sum after a second is the speed.
  const most = Math.floor((tick * speed) / TICKS_PER_SECOND) - Math.floor(((tick - 1) * speed) / TICKS_PER_SECOND);
  group.consumers.forEach((_, index) => work(group, index, most, onProcessed));
  if (tick % (commitEvery * TICKS_PER_SECOND) === 0) commit(group);
  if (tick % TICKS_PER_SECOND === 0) state.lags.push(totalLag(state));
}

export const totalLag = ({ group }: State): number => group.partitions.reduce((sum, partition) => sum + lagOf(partition), 0);

function produce(state: State, { rate, hot }: Conditions): void {
  for (let chance = 0; chance < CHANCES; chance++) {
    const comes = draw(state.random, CHANCES * TICKS_PER_SECOND);
    const heat = draw(comes.next, 100);
    const cold = draw(heat.next, KEYS);
    state.random = cold.next;
    if (comes.value >= rate) continue;
    const key = heat.value < hot ? 0 : cold.value;
    const { partitions } = state.group;
    partitions[partitionOf(key, partitions.length)]!.records.push({ key, number: state.numbers[key]!++ });
  }
}
