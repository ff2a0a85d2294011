import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import type { LogEntry } from '../../../shared/domain/log-entry.ts';
import { findLines } from './find-lines.ts';

/** A line as it stands in the log's file, redacted. */
export type LogLine = Omit<LogEntry, 'sequence'>;

export interface LogLines {
  readonly add: (line: LogLine) => void;
  readonly page: (query: ParsedInput<'logs.page'>) => Output<'logs.page'>;
}

interface LogLinesOptions {
  /** UTC milliseconds. */
  readonly startedAt: number;
  readonly maxLines?: number;
  /** Of memory, by estimate. */
  readonly maxBytes?: number;
}

/** An entry's object, its place in the ring and the heads of its strings. */
const bytesPerEntry = 160;
/** A text outside of Latin-1 takes two bytes a character; nearly all of ours takes one. */
const bytesOf = ({ message, details }: LogLine): number =>
  bytesPerEntry + message.length + (details?.length ?? 0);

/** The newest lines of this run in memory, for the page that shows them: at most 5,000, at most 2 MB. */
export function createLogLines(options: LogLinesOptions): LogLines {
  const { startedAt, maxLines = 5_000, maxBytes = 2_000_000 } = options;
  /** A line has its place by its sequence number; grows with the lines, not before. */
  const ring: LogEntry[] = [];
  const parts = new Set<string>();
  let oldest = 1;
  let newest = 0;
  let bytes = 0;
  const at = (sequence: number): LogEntry => {
    const entry = ring[(sequence - 1) % maxLines];
    if (entry?.sequence !== sequence) throw new Error(`The log has no line ${sequence} any more.`);
    return entry;
  };
  const holdsTooMuch = (): boolean => bytes > maxBytes && oldest < newest;
  const dropOldest = (): void => {
    bytes -= bytesOf(at(oldest));
    // The place keeps its line until a new one takes it, unless it would keep much.
    ring[(oldest - 1) % maxLines] = { ...at(oldest), message: '', details: null };
    oldest += 1;
  };
  return {
    add: (line) => {
      if (newest - oldest + 1 === maxLines) dropOldest();
      newest += 1;
      ring[(newest - 1) % maxLines] = { ...line, sequence: newest };
      bytes += bytesOf(line);
      parts.add(line.part);
      // The newest one stays, however long.
      while (holdsTooMuch()) dropOldest();
    },
    page: (query) => ({
      entries: findLines({ at, oldest, newest }, query),
      parts: [...parts].toSorted(),
      newest,
      startedAt,
    }),
  };
}
