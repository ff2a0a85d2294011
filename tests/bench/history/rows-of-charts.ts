import { ms } from '../table.ts';
import type { Row } from './columns.ts';
import type { BucketsResult } from './measure-buckets.ts';
import { longest, median } from './rounds.ts';

export const rowsOfCharts: readonly Row<readonly BucketsResult[]>[] = [
  {
    measure: 'the first time',
    bar: '',
    cell: (all) => ms(median(all.map(({ firstMs }) => firstMs))),
  },
  {
    measure: 'median',
    bar: '<= 16 ms, <= 2 x better-sqlite3',
    cell: (all) => ms(median(all.flatMap(({ timesMs }) => timesMs))),
  },
  {
    measure: 'shortest',
    bar: '',
    cell: (all) => ms(Math.min(...all.flatMap(({ timesMs }) => timesMs))),
  },
  {
    measure: "the caller's thread blocked, longest",
    bar: '<= 5 ms',
    cell: (all) => longest(all.map(({ loop }) => loop.maxMs)),
  },
];
