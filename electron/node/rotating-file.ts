import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export interface RotatingFileOptions {
  readonly path: string;
  /** A file that would grow over this is put aside first. */
  readonly maxBytes: number;
  /** How many files there are in all, the current one included: `log`, `log.1` (newest), `log.2` ... */
  readonly maxFiles: number;
}

export interface RotatingFile {
  /** Never throws: a full disk must not end the program that wants to say so. */
  write(line: string): void;
  /** Why lines are being lost at the moment; null when they are not. */
  problem(): string | null;
  close(): void;
}

/**
 * An appended file of bounded size and count, mode 0600.
 * Each line goes to the system before write() returns, so the last words before a crash are never lost.
 * That is why it is not pino-roll, whose worker thread would cost 10 MB and has to be drained on exit.
 */
export function openRotatingFile(options: RotatingFileOptions): RotatingFile {
  let descriptor: number | null = null;
  let size = 0;
  let problem: string | null = null;

  function open(): number {
    mkdirSync(dirname(options.path), { recursive: true, mode: 0o700 });
    const opened = openSync(options.path, 'a', 0o600);
    size = fstatSync(opened).size;
    return opened;
  }

  function close(): void {
    if (descriptor === null) return;
    const closing = descriptor;
    descriptor = null;
    closeSync(closing);
  }

  const aside = (number: number): string => `${options.path}.${number}`;

  function rotate(): void {
    close();
    rmSync(aside(options.maxFiles - 1), { force: true });
    for (let number = options.maxFiles - 2; number >= 0; number -= 1) {
      const from = number === 0 ? options.path : aside(number);
      if (options.maxFiles === 1) rmSync(from, { force: true });
      else renameIfThere(from, aside(number + 1));
    }
  }

  function append(line: string): void {
    const bytes = Buffer.from(line, 'utf8');
    descriptor ??= open();
    if (size > 0 && size + bytes.length > options.maxBytes) {
      rotate();
      descriptor = open();
    }
    size += writeSync(descriptor, bytes);
  }

  return {
    write(line) {
      try {
        append(line);
        problem = null;
      } catch (error) {
        problem = error instanceof Error ? error.message : String(error);
      }
    },
    problem: () => problem,
    close,
  };
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
