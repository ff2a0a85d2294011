import { makeData } from './make-data.ts';
import { measureBuckets } from './measure-buckets.ts';
import { measureMemory } from './measure-memory.ts';
import { measureIdle } from './measure-idle.ts';
import { measureRetention } from './measure-retention.ts';
import { measureSnapshot } from './measure-snapshot.ts';
import { measureStart } from './measure-start.ts';
import { measureWrites } from './measure-writes.ts';

/** What history-child.ts can do. */
export const tasks = {
  makeData,
  buckets: measureBuckets,
  memory: measureMemory,
  snapshot: measureSnapshot,
  retention: measureRetention,
  idle: measureIdle,
  start: measureStart,
  writes: measureWrites,
} as const;

export type TaskName = keyof typeof tasks;
