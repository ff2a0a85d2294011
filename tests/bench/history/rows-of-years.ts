import { ms } from '../table.ts';
import type { Row } from './columns.ts';
import type { MemoryResult } from './measure-memory.ts';
import type { StartResult } from './measure-start.ts';
import { median, megabytes } from './rounds.ts';

export interface YearsResult {
  /** Of all files, after a stop. */
  readonly fileBytes: number;
  readonly starts: readonly StartResult[];
  readonly startsAfterKill: readonly StartResult[];
  readonly memory: readonly { readonly none: MemoryResult; readonly open: MemoryResult }[];
}

/** What the history adds to the process, and what of that is more than the data. */
const moreOf =
  (key: 'openedBytes' | 'usedBytes' | 'highestBytes') =>
  ({ memory }: YearsResult): string => {
    const bytes = median(memory.map(({ open, none }) => open[key] - none[key]));
    const dataBytes = memory[0]?.open.dataBytes ?? 0;
    return `${megabytes(bytes)}: data + ${megabytes(bytes - dataBytes)}`;
  };

const firstAnswer = (starts: readonly StartResult[]): string =>
  ms(median(starts.map(({ firstAnswerMs }) => firstAnswerMs)));

export const rowsOfYears: readonly Row<YearsResult>[] = [
  {
    measure: 'start to the first answer, after a stop',
    bar: '<= 400 ms',
    cell: ({ starts }) => firstAnswer(starts),
  },
  {
    measure: 'the same after a kill, with the longest journal',
    bar: '<= 400 ms',
    cell: ({ startsAfterKill }) =>
      `${firstAnswer(startsAfterKill)} (${megabytes(startsAfterKill[0]?.journalBytes ?? 0)})`,
  },
  {
    measure: 'on the disk, all files',
    bar: '<= 64 MB',
    cell: ({ fileBytes }) => megabytes(fileBytes),
  },
  { measure: 'memory for it, just opened', bar: '<= data + 40 MB', cell: moreOf('openedBytes') },
  { measure: 'memory for it, after use', bar: '<= data + 40 MB', cell: moreOf('usedBytes') },
  { measure: 'memory for it, highest', bar: '', cell: moreOf('highestBytes') },
  {
    measure: 'the process without it',
    bar: '',
    cell: ({ memory }) => megabytes(median(memory.map(({ none }) => none.openedBytes))),
  },
];
