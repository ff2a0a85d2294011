import { createHash } from 'node:crypto';
import { readBuckets } from '../../../electron/core/history/series/buckets.ts';
import { createSystemClock } from '../../../electron/node/system-clock.ts';
import { openContender, type Place } from './contender.ts';
import { type LoopDelay, loopDelayDuring } from './loop-delay.ts';

export interface BucketsTask extends Place {
  readonly from: number;
  /** The present of the history. */
  readonly to: number;
  readonly buckets: number;
  readonly runs: number;
}

export interface BucketsResult {
  /** The first one, before V8 and SQLite know anything of it. */
  readonly firstMs: number;
  readonly timesMs: readonly number[];
  readonly loop: LoopDelay;
  readonly count: number;
  /** Of the answer: all engines must give the same. */
  readonly digest: string;
}

/** A chart of the link with its percentiles, by the program's own repository, whatever engine stands below it. */
export async function measureBuckets(task: BucketsTask): Promise<BucketsResult> {
  const { database } = await openContender(task);
  const { from, to } = task;
  const clock = { ...createSystemClock(), now: () => to };
  const ask = async () => {
    const startedAt = performance.now();
    const buckets = await readBuckets(database, clock, 1, from, to, task.buckets);
    return { buckets, ms: performance.now() - startedAt };
  };
  const first = await ask();
  const timesMs: number[] = [];
  const loop = await loopDelayDuring(async () => {
    for (let run = 0; run < task.runs; run += 1) timesMs.push((await ask()).ms);
  });
  await database.close();
  return {
    firstMs: first.ms,
    timesMs,
    loop,
    count: first.buckets.length,
    digest: createHash('sha256').update(JSON.stringify(first.buckets)).digest('hex'),
  };
}
