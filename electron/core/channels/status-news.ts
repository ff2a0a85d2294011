import type { OutboxStatus } from '../../../shared/domain/outbox.ts';
import type { Clock, Dispose, Log } from '../ports.ts';

export interface StatusNewsParts {
  readonly clock: Pick<Clock, 'schedule'>;
  readonly log: Log;
  readonly read: () => Promise<OutboxStatus>;
  readonly onStatus: (status: OutboxStatus) => void;
}

/** Many messages of one moment are one piece of news. */
const tellAfterMs = 200;

/** Says how the outbox is whenever that is another than before. */
export function createStatusNews({ clock, log, read, onStatus }: StatusNewsParts): {
  readonly changed: () => void;
  readonly stop: Dispose;
} {
  let pending: Dispose | null = null;
  let isStopped = false;
  let last = '';
  const look = async (): Promise<void> => {
    pending = null;
    try {
      const status = await read();
      const text = JSON.stringify(status);
      if (isStopped || text === last) return;
      last = text;
      onStatus(status);
    } catch (error) {
      if (!isStopped) log.write('warn', 'how the outbox is cannot be read', { error });
    }
  };
  return {
    changed: () => {
      if (isStopped) return;
      pending ??= clock.schedule(tellAfterMs, () => void look());
    },
    stop: () => {
      isStopped = true;
      pending?.();
    },
  };
}
