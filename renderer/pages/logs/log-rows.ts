import type { LogEntry } from '../../../shared/domain/log-entry.ts';

/** What the list has in a row: lines, and above the first of each day the day. */
export type LogRowItem =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'line'; readonly key: string; readonly entry: LogEntry };

/** @param dayOf when the reader's day began */
export function logRows(
  entries: readonly LogEntry[],
  dayOf: (atMs: number) => number,
): readonly LogRowItem[] {
  const rows: LogRowItem[] = [];
  let day: number | null = null;
  for (const entry of entries) {
    const own = dayOf(entry.at);
    // The clock may have been set back: a day can come twice.
    if (own !== day) rows.push({ kind: 'day', key: `day ${entry.sequence}`, at: entry.at });
    day = own;
    rows.push({ kind: 'line', key: String(entry.sequence), entry });
  }
  return rows;
}
