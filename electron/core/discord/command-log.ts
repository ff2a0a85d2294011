import type { Clock, Dispose } from '../ports.ts';
import type { NewCommandLog } from './command/interaction-parts.ts';

/** Long enough to write the commands of a busy moment as one, short enough that a kill costs next to nothing. */
const writeAfterMs = 250;

export interface CommandLogParts {
  readonly clock: Pick<Clock, 'schedule'>;
  /** Writes them in one transaction. */
  readonly write: (entries: readonly NewCommandLog[]) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}

/** Gathers what goes into the command log: each write of its own costs more than most answers. */
export interface CommandLog {
  readonly add: (entry: NewCommandLog) => void;
  /** Writes what has been gathered. Never rejects. */
  readonly flush: () => Promise<void>;
}

export function createCommandLog({ clock, write, onFailure }: CommandLogParts): CommandLog {
  let gathered: NewCommandLog[] = [];
  let cancel: Dispose | null = null;

  const flush = async (): Promise<void> => {
    cancel?.();
    cancel = null;
    const entries = gathered;
    gathered = [];
    if (entries.length === 0) return;
    try {
      await write(entries);
    } catch (error) {
      onFailure(error);
    }
  };

  return {
    add: (entry) => {
      gathered.push(entry);
      cancel ??= clock.schedule(writeAfterMs, () => void flush());
    },
    flush,
  };
}
