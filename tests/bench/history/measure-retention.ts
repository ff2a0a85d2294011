import { retain } from '../../../electron/core/history/series/retention.ts';
import type { RetentionAges } from '../../../electron/core/history/series/retention-by-age.ts';
import { openDatabase } from '../../../electron/node/history/open-database.ts';
import { createSystemClock } from '../../../electron/node/system-clock.ts';
import { silentLog } from '../../support/silent-log.ts';
import { type LoopDelay, loopDelayDuring } from './loop-delay.ts';

export interface RetentionTask {
  readonly folder: string;
  readonly workerFile: string;
  /** When it is done; everything older than the ages goes. */
  readonly now: number;
  readonly ages: RetentionAges;
}

export interface RetentionResult {
  /** Of each transaction: so long nobody else was served. */
  readonly slicesMs: readonly number[];
  readonly deletedRows: number;
  readonly totalMs: number;
  readonly loop: LoopDelay;
}

export async function measureRetention(task: RetentionTask): Promise<RetentionResult> {
  const opened = await openDatabase({ ...task, log: silentLog });
  if (!opened.ok) throw new Error(opened.error);
  const database = opened.value;
  const slicesMs: number[] = [];
  let deletedRows = 0;
  const startedAt = performance.now();
  const loop = await loopDelayDuring(() =>
    retain({
      database: {
        ...database,
        transaction: async (statements) => {
          const begunAt = performance.now();
          const results = await database.transaction(statements);
          slicesMs.push(performance.now() - begunAt);
          deletedRows += results.reduce((sum, { affectedRows }) => sum + affectedRows, 0);
          return results;
        },
      },
      clock: { ...createSystemClock(), now: () => task.now },
      settings: () => ({ ...task.ages, maxMegabytes: 4_096 }),
      dataBytes: () => database.storage.health().dataBytes,
      signal: new AbortController().signal,
    }),
  );
  const totalMs = performance.now() - startedAt;
  await database.close();
  return { slicesMs, deletedRows, totalMs, loop };
}
