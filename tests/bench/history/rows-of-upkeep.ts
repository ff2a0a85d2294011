import { ms } from '../table.ts';
import type { Row } from './columns.ts';
import type { LoopDelay } from './loop-delay.ts';
import type { RetentionResult } from './measure-retention.ts';
import type { SnapshotResult } from './measure-snapshot.ts';
import { longest, median } from './rounds.ts';

export interface UpkeepResult {
  readonly snapshot: SnapshotResult;
  readonly retention: RetentionResult;
  readonly idle: LoopDelay;
}

export const rowsOfUpkeep: readonly Row<readonly UpkeepResult[]>[] = [
  {
    measure: 'a snapshot of 100 MB',
    bar: '',
    cell: (all) => ms(median(all.map(({ snapshot }) => snapshot.snapshotMs))),
  },
  {
    measure: 'the longest wait of a writer meanwhile',
    bar: '<= 50 ms',
    cell: (all) => longest(all.flatMap(({ snapshot }) => snapshot.waitsMs)),
  },
  {
    measure: 'the longest wait of a writer before it',
    bar: '',
    cell: (all) => longest(all.flatMap(({ snapshot }) => snapshot.quietWaitsMs)),
  },
  {
    measure: 'one transaction of retention, longest',
    bar: '<= 20 ms',
    cell: (all) => longest(all.flatMap(({ retention }) => retention.slicesMs)),
  },
  {
    measure: 'one transaction of retention, median',
    bar: '',
    cell: (all) => ms(median(all.flatMap(({ retention }) => retention.slicesMs))),
  },
  {
    measure: 'one day of ten years dropped',
    bar: '',
    cell: (all) =>
      `${all[0]?.retention.deletedRows} rows, ${ms(median(all.map(({ retention }) => retention.totalMs)))}`,
  },
  {
    measure: "the caller's thread blocked, longest",
    bar: '<= 5 ms',
    cell: (all) =>
      longest(
        all.flatMap(({ snapshot, retention }) => [snapshot.loop.maxMs, retention.loop.maxMs]),
      ),
  },
  {
    measure: 'the same in a process that does nothing',
    bar: '',
    cell: (all) => longest(all.map(({ idle }) => idle.maxMs)),
  },
];
