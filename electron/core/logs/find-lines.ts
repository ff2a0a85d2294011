import type { ParsedInput } from '../../../shared/contract/index.ts';
import type { LogEntry } from '../../../shared/domain/log-entry.ts';
import { logLevels } from '../../../shared/domain/log-level.ts';

/** Lines in a row, by their sequence numbers. */
export interface LineRow {
  readonly at: (sequence: number) => LogEntry;
  readonly oldest: number;
  /** 0 without any, and then `oldest` is 1. */
  readonly newest: number;
}

/**
 * What the query asks for, the oldest first, never more than its limit: from `after` or `at` on, else the ones nearest
 * before `before`, else the newest.
 */
export function findLines(row: LineRow, query: ParsedInput<'logs.page'>): LogEntry[] {
  const { after, before, at, limit } = query;
  const first = Math.max(row.oldest, (after ?? 0) + 1);
  const last = Math.min(row.newest, (before ?? Infinity) - 1);
  const isWanted = wantedBy(query);
  const found: LogEntry[] = [];
  if (after === null && at === null) {
    for (let sequence = last; sequence >= first && found.length < limit; sequence -= 1) {
      const entry = row.at(sequence);
      if (isWanted(entry)) found.push(entry);
    }
    return found.toReversed();
  }
  // Not the first line that is wanted: the clock of the machine may have been set back between two lines.
  let hasBegun = at === null;
  for (let sequence = first; sequence <= last && found.length < limit; sequence += 1) {
    const entry = row.at(sequence);
    hasBegun ||= at !== null && entry.at >= at;
    if (hasBegun && isWanted(entry)) found.push(entry);
  }
  return found;
}

function wantedBy({ level, part, text }: ParsedInput<'logs.page'>): (entry: LogEntry) => boolean {
  const lowest = logLevels.indexOf(level);
  const sought = text.trim().toLowerCase();
  return (entry) =>
    logLevels.indexOf(entry.level) >= lowest &&
    (part === null || entry.part === part) &&
    (sought === '' ||
      [entry.message, entry.part, entry.details ?? ''].some((where) =>
        where.toLowerCase().includes(sought),
      ));
}
