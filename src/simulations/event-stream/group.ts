/**
 * A consumer group in the way of Kafka's eager protocol: a member that stops sending heartbeats is
 * taken off after a timeout; then all stop, partitions are dealt out anew, and each new
 * owner reads from the last commit on.
 */
import type { Partition, Record } from './log.ts';

export interface Consumer {
  /** Whether the process runs; the group learns of its end only later. */
  isAlive: boolean;
  /** Whether the group counts it as a member. */
  isMember: boolean;
  /** Partitions it owns, and the offset that it reads next in each. */
  positions: Map<number, number>;
  processed: number;
  /** Where among its partitions it reads first next time. */
  turn: number;
}

export interface Group {
  partitions: Partition[];
  consumers: Consumer[];
  /** Tick at which the group notices a lost member, or comes back from a rebalance; null if none is due. */
  noticesAt: number | null;
  resumesAt: number | null;
  rebalances: number;
}

/** What is called for each record processed. */
export type OnProcessed = (record: Record, partition: number, offset: number, consumer: number) => void;

export const startConsumer = (): Consumer => ({ isAlive: true, isMember: true, positions: new Map(), processed: 0, turn: 0 });

/** Deals the partitions out to the members in turn. Those beyond the number of partitions get none. */
export function assign({ partitions, consumers }: Group): void {
  const members = consumers.filter(({ isMember }) => isMember);
  for (const consumer of consumers) consumer.positions.clear();
  if (members.length === 0) return;
  partitions.forEach(({ committed }, index) => members[index % members.length]!.positions.set(index, committed));
}

/** Consumers that still run tell the group how far they are. */
export function commit({ partitions, consumers }: Group): void {
  for (const { isAlive, positions } of consumers) {
    if (!isAlive) continue;
    for (const [index, position] of positions) partitions[index]!.committed = position;
  }
}

/** A process ends without a word: what it did since its last commit is not covered. */
export function lose(group: Group, consumer: number, noticesAt: number): void {
  group.consumers[consumer]!.isAlive = false;
  group.noticesAt = noticesAt;
}

/** The group takes lost members off, and everyone else commits and stops until the deal is done. */
export function beginRebalance(group: Group, resumesAt: number): void {
  commit(group);
  for (const consumer of group.consumers) {
    consumer.isMember = consumer.isAlive;
    consumer.positions.clear();
  }
  group.noticesAt = null;
  group.resumesAt = resumesAt;
  group.rebalances++;
}

/**
 * One consumer processes what it can, one record from each of its partitions in turn.
 *
 * @param most Records that it can process in this tick.
 */
export function work(group: Group, index: number, most: number, onProcessed: OnProcessed): void {
  const consumer = group.consumers[index]!;
  const owned = [...consumer.positions.keys()];
  if (!consumer.isAlive || owned.length === 0) return;
  let idle = 0;
  for (let done = 0; done < most && idle < owned.length; consumer.turn++) {
    const which = owned[consumer.turn % owned.length]!;
    const partition = group.partitions[which]!;
    const offset = consumer.positions.get(which)!;
    const record = partition.records[offset];
    if (!record) {
      idle++;
      continue;
    }
    idle = 0;
    done++;
    consumer.processed++;
    consumer.positions.set(which, offset + 1);
    if (offset < partition.processed) partition.repeated++;
    partition.processed = Math.max(partition.processed, offset + 1);
    onProcessed(record, which, offset, index);
  }
}
