import { scramble } from '../frame/index.ts';

/** A record of the stream. Its offset is its place in its partition. */
export interface Record {
  key: number;
  /** Its place among the records of its key, from 0. */
  number: number;
}

export interface Partition {
  records: Record[];
  /** Offset that the next reader begins at: everything before it is said to be done. */
  committed: number;
  /** Offset after the last record that was ever processed. */
  processed: number;
  /** Times that a record was processed again. */
  repeated: number;
}

export const startPartition = (): Partition => ({ records: [], committed: 0, processed: 0, repeated: 0 });

/** All records of a key go to one partition, which is what keeps them in order. */
export const partitionOf = (key: number, partitions: number): number => scramble(key + 1) % partitions;

/** Records that no commit covers yet. */
export const lagOf = ({ records, committed }: Partition): number => records.length - committed;
