import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import type { Log, LogLevel } from '../core/ports.ts';
import { redactDetails, redactText } from './redact.ts';
import { openRotatingFile } from './rotating-file.ts';

export interface LogOptions {
  /** The folder that gets `ip-beacon.log`, `ip-beacon.log.1` ... */
  readonly folder: string;
  readonly level: LogLevel;
  /** Gets warnings and errors as a line for people, without an end of line. */
  readonly echo?: (line: string) => void;
  /** Gets each line as the file gets it. */
  readonly onLine?: (line: KeptLine) => void;
  readonly maxBytes?: number;
  readonly maxFiles?: number;
}

/** What stands in a line of the file. */
export interface KeptLine {
  /** UTC milliseconds. */
  readonly at: number;
  readonly level: LogLevel;
  /** Empty for what no part has written. */
  readonly part: string;
  readonly message: string;
  /** JSON; null when there are none. */
  readonly details: string | null;
}

export interface FileLog extends Log {
  /** The current file, for messages that point at it. */
  readonly file: string;
  /** Why lines are being lost at the moment, in a sentence; null when they are not. */
  problem(): string | null;
  close(): void;
}

const maxLineLength = 16_384;

/**
 * JSON lines in at most 5 files of 1 MiB, mode 0600, redacted (redact.ts).
 * Written synchronously: nothing has to be flushed before the process ends.
 */
export function createLog(options: LogOptions): FileLog {
  const path = join(options.folder, 'ip-beacon.log');
  const file = openRotatingFile({
    path,
    maxBytes: options.maxBytes ?? 1_048_576,
    maxFiles: options.maxFiles ?? 5,
  });
  const root = pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    {
      write: (line) => {
        const kept = line.length > maxLineLength ? shortened(line) : line;
        file.write(kept);
        options.onLine?.(keptLine(kept));
      },
    },
  );
  const problem = (): string | null => {
    const reason = file.problem();
    return reason === null ? null : `The log ${path} cannot be written: ${reason}`;
  };
  return {
    ...partOf(root, null, options.echo),
    file: path,
    problem,
    close: () => file.close(),
  };
}

function partOf(logger: Logger, part: string | null, echo: LogOptions['echo']): Log {
  return {
    write(level, message, details) {
      if (!logger.isLevelEnabled(level)) return;
      const text = redactText(message);
      // Under a key of their own: a detail named `msg` or `level` must not take the entry's place.
      logger[level](details === undefined ? {} : { details: redactDetails(details) }, text);
      if (level === 'warn' || level === 'error') {
        echo?.(
          `${level === 'warn' ? 'Warning' : 'Error'}${part === null ? '' : ` (${part})`}: ${text}`,
        );
      }
    },
    part: (name) => partOf(logger.child({ part: name }), name, echo),
  };
}

/** Keeps an entry that is too long readable as JSON. */
function shortened(line: string): string {
  const entry = JSON.parse(line) as Record<string, unknown>;
  return `${JSON.stringify({ ...entry, details: '[too long]' })}\n`;
}

interface FileEntry {
  readonly level: LogLevel;
  readonly time: string;
  readonly part?: string;
  readonly details?: unknown;
  readonly msg: string;
}

/** Read out of the line itself, so that it can hold nothing that the file does not. */
function keptLine(line: string): KeptLine {
  const { level, time, part, details, msg } = JSON.parse(line) as FileEntry;
  return {
    at: Date.parse(time),
    level,
    part: part ?? '',
    message: msg,
    details: details === undefined ? null : JSON.stringify(details),
  };
}
