import { percentile } from '../table.ts';
import type { Row } from './columns.ts';
import type { WritesResult } from './measure-writes.ts';
import { longest, mean, median } from './rounds.ts';

const singlesOf = (all: readonly WritesResult[]): readonly number[] =>
  all.flatMap(({ singleMs }) => singleMs);

const fine = (value: number): string => `${value.toFixed(2)} ms`;

export const rowsOfWrites: readonly Row<readonly WritesResult[]>[] = [
  { measure: 'durable by', bar: '', cell: (all) => all[0]?.durability ?? '' },
  {
    measure: 'one at a time, median',
    bar: '<= 1.5 x better-sqlite3',
    cell: (all) => fine(median(singlesOf(all))),
  },
  {
    measure: 'one at a time, mean',
    bar: '',
    cell: (all) => fine(mean(singlesOf(all))),
  },
  {
    measure: 'one at a time, p95',
    bar: '',
    cell: (all) => fine(percentile(singlesOf(all), 0.95)),
  },
  {
    measure: '64 writers at once',
    bar: '>= 3 x better-sqlite3',
    cell: (all) => `${Math.round(median(all.map((each) => each.concurrentPerSecond)))} a second`,
  },
  {
    measure: 'to the disk, for each written alone',
    bar: '',
    cell: (all) => `${Math.round(median(all.map((each) => each.bytesPerWrite)))} bytes`,
  },
  {
    measure: 'in the journal, for each written alone',
    bar: '',
    cell: (all, { contender }) =>
      contender === 'ip-beacon' ? `${all[0]?.journalBytesPerWrite.toFixed(0)} bytes` : '',
  },
  {
    measure: "the caller's thread blocked, longest",
    bar: '<= 5 ms',
    cell: (all, { contender }) =>
      contender === 'ip-beacon'
        ? longest(all.map(({ loop }) => loop.maxMs))
        : longest(singlesOf(all)),
  },
];
