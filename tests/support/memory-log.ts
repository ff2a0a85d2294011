import type { Log, LogLevel } from '../../electron/core/ports.ts';

export interface MemoryLogEntry {
  readonly part: string | null;
  readonly level: LogLevel;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface MemoryLog extends Log {
  readonly entries: readonly MemoryLogEntry[];
}

/** Keeps what is logged, at every level. */
export function createMemoryLog(): MemoryLog {
  const entries: MemoryLogEntry[] = [];
  const partOf = (part: string | null): Log => ({
    write: (level, message, details = {}) => void entries.push({ part, level, message, details }),
    part: partOf,
  });
  return { ...partOf(null), entries };
}
