import type { Output } from '../../../shared/contract/index.ts';
import type { LogEntry } from '../../../shared/domain/log-entry.ts';

export type LogPage = Output<'logs.page'>;

/** Lines that were read, in a row: all that are wanted between the first and the last of them. */
export interface LogTail {
  readonly startedAt: number;
  readonly entries: readonly LogEntry[];
  /** Up to this line all that are wanted have been read. */
  readonly seen: number;
  readonly hasOlder: boolean;
  readonly parts: readonly string[];
}

/** As many as the program itself keeps. */
const mostEntries = 5_000;

/** A full answer may have left out what follows. */
const seenIn = (page: LogPage, limit: number): number =>
  page.entries.length === limit ? (page.entries.at(-1)?.sequence ?? page.newest) : page.newest;

/** The newest lines. */
export const newestTail = (page: LogPage, limit: number): LogTail => ({
  startedAt: page.startedAt,
  entries: page.entries,
  seen: page.newest,
  hasOlder: page.entries.length === limit,
  parts: page.parts,
});

/** The lines from a moment on; whether there are some before it, the next question tells. */
export const tailFrom = (page: LogPage, limit: number): LogTail => ({
  startedAt: page.startedAt,
  entries: page.entries,
  seen: seenIn(page, limit),
  hasOlder: (page.entries[0]?.sequence ?? page.newest) > 1,
  parts: page.parts,
});

/** With what came after; null when the program was started again, and its lines count from 1 again. */
export function withNewer(tail: LogTail, page: LogPage, limit: number): LogTail | null {
  if (page.startedAt !== tail.startedAt || page.newest < tail.seen) return null;
  const entries = [...tail.entries, ...page.entries];
  return {
    ...tail,
    entries: page.entries.length === 0 ? tail.entries : entries.slice(-mostEntries),
    seen: seenIn(page, limit),
    hasOlder: tail.hasOlder || entries.length > mostEntries,
    parts: page.parts,
  };
}

/** With what was before. */
export const withOlder = (tail: LogTail, page: LogPage, limit: number): LogTail => ({
  ...tail,
  entries: [...page.entries, ...tail.entries],
  hasOlder: page.entries.length === limit,
});

/** The line before which is read back. */
export const firstOf = (tail: LogTail): number => tail.entries[0]?.sequence ?? tail.seen + 1;
