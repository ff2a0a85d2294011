import type { LogEntry } from '../../../shared/domain/log-entry.ts';

/**
 * A line as text, to be sent to somebody: always UTC, always the same words, whatever the reader's language, as in
 * the log's file.
 */
export function logLineText({ at, level, part, message, details }: LogEntry): string {
  const head = [new Date(at).toISOString(), level.toUpperCase().padEnd(5), part];
  return [...head, message, details].filter((piece) => piece !== null && piece !== '').join(' ');
}

export const logText = (entries: readonly LogEntry[]): string =>
  entries.map((entry) => `${logLineText(entry)}\n`).join('');

/** Details for people: JSON on several lines. */
export function prettyDetails(details: string): string {
  try {
    return JSON.stringify(JSON.parse(details), null, 2);
  } catch {
    return details;
  }
}
