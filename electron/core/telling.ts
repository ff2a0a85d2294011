// What is worth telling, and the way it takes to whoever is told: events -> outbox -> channels.

import type { OutboxStatus } from '../../shared/domain/outbox.ts';
import type { SourceBook } from './address/source-book.ts';
import type { Channel } from './channels/channel.ts';
import { createOutbox, type Outbox } from './channels/outbox.ts';
import { createEvents, type Events } from './events/events.ts';
import { createMutes, type Mutes } from './events/mutes.ts';
import { connect } from './history/connection.ts';
import type { History } from './history/history.ts';
import { onLineBack } from './link/on-line-back.ts';
import type { Clock, Dispose, EmbeddedDatabase, Log, Random } from './ports.ts';
import type { Store } from './store.ts';

export interface TellingParts {
  readonly database: EmbeddedDatabase;
  readonly history: History;
  readonly clock: Clock;
  readonly random: Pick<Random, 'bytes'>;
  readonly log: Log;
  readonly store: Pick<Store, 'get' | 'subscribe'>;
  readonly book: Pick<SourceBook, 'views'>;
  /** As they are now; they come and go. */
  readonly channels: () => readonly Channel[];
  /** As the outbox has it. */
  readonly isPlace: (channel: string, target: string | null) => boolean;
  readonly onOutbox: (status: OutboxStatus) => void;
  /** As Events have it. */
  readonly started: { readonly version: string; readonly previousEndAt: number | null } | null;
}

export interface Telling {
  readonly outbox: Outbox;
  readonly mutes: Mutes;
  readonly events: Events;
  readonly start: () => Promise<void>;
  /** In about half a second; what has not gone by then goes at the next start. */
  readonly stop: () => Promise<void>;
}

export function createTelling(parts: TellingParts): Telling {
  const { clock, history, store } = parts;
  const log = parts.log.part('telling');
  const mutes = createMutes({ kept: history.kept, clock, log: parts.log });
  const outbox = createOutbox({
    ...parts,
    log,
    queries: connect(parts.database),
    isMuted: mutes.isMuted,
    onStatus: parts.onOutbox,
  });
  const events = createEvents({
    ...parts,
    storage: parts.database.storage,
    told: history.toldEvents,
    kept: history.kept,
    tell: outbox.tell,
  });
  let unsubscribe: Dispose = () => {};
  return {
    outbox,
    mutes,
    events,
    start: async () => {
      await mutes.start();
      await outbox.start();
      await events.start();
      unsubscribe = onLineBack(store, () => outbox.kick());
    },
    stop: async () => {
      unsubscribe();
      await events.stop();
      await outbox.stop();
    },
  };
}
