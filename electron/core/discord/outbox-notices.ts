// What the outbox has to hear of the bots, also where the history, and it with that, is closed just then.

import type { Outbox } from '../channels/outbox.ts';
import type { Log } from '../ports.ts';

export interface OutboxNoticesParts {
  /** Throws as long as the history is not open. */
  readonly outbox: () => Pick<Outbox, 'channelsChanged' | 'enable' | 'kick' | 'placesChanged'>;
  readonly log: Log;
  /** Behind what is done to the bots themselves. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
}

/** None of them throws or rejects. */
export interface OutboxNotices {
  readonly ready: (channel: string) => void;
  readonly channelsChanged: () => void;
  readonly placesChanged: () => Promise<void>;
  /** Somebody has mended these. What the outbox could not hear of is said again with the next ones, or with none. */
  readonly mended: (channels: readonly string[]) => Promise<void>;
}

export function createOutboxNotices({ outbox, log, inTurn }: OutboxNoticesParts): OutboxNotices {
  /** Not heard of yet. */
  const mended = new Set<string>();

  const say = (what: (open: ReturnType<typeof outbox>) => void): void => {
    try {
      what(outbox());
    } catch (error) {
      // It need not hear: as it is opened, it looks at all that waits.
      log.write('debug', 'the outbox is not open', { error });
    }
  };

  const placesChanged = async (): Promise<void> => {
    try {
      await outbox().placesChanged();
    } catch (error) {
      log.write('warn', 'what waits for places that are gone is given up later', { error });
    }
  };

  const enable = async (): Promise<void> => {
    try {
      for (const channel of mended) {
        await outbox().enable(channel);
        mended.delete(channel);
      }
    } catch (error) {
      log.write('warn', 'what is mended is tried again once the history is open', { error });
    }
  };

  return {
    ready: (channel) => say((open) => open.kick(channel)),
    channelsChanged: () => say((open) => open.channelsChanged()),
    placesChanged: () => inTurn(placesChanged),
    mended: async (channels) => {
      for (const channel of channels) mended.add(channel);
      await inTurn(enable);
    },
  };
}
