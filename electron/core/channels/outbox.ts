// Tells what is worth telling, everywhere it is wanted, once: an event and its messages are on the disk before
// anything else happens, and each message stays there until its channel has taken it.

import type { OutboxEntry, OutboxStatus } from '../../../shared/domain/outbox.ts';
import type { NewToldEvent, ToldEvent } from '../../../shared/domain/told-event.ts';
import type { HistoryQueries } from '../history/connection.ts';
import { createOutboxRows } from '../history/outbox.ts';
import { createOutboxCare } from '../history/outbox-care.ts';
import { readOutboxPage, readOutboxStatus } from '../history/outbox-view.ts';
import { createToldEvents } from '../history/told-events.ts';
import { createInFlight } from '../in-flight.ts';
import { createTurns } from '../in-turn.ts';
import type { Clock, Database, Log, Random } from '../ports.ts';
import type { Channel } from './channel.ts';
import { createDisabled } from './disabled.ts';
import { createHolds } from './holds.ts';
import { createLanes } from './lanes.ts';
import { createReadMessage } from './message-of.ts';
import { createNonces } from './nonces.ts';
import type { NewOutboxRow } from './outbox-row.ts';
import { putIn } from './put-in.ts';
import { rowsForEvent, rowsForPayload } from './rows-for.ts';
import { createStatusNews } from './status-news.ts';

export interface OutboxParts {
  readonly database: Database;
  readonly queries: HistoryQueries;
  readonly clock: Clock;
  readonly random: Pick<Random, 'bytes'>;
  readonly log: Log;
  /** As they are now; they come and go. */
  readonly channels: () => readonly Channel[];
  /** Whether it is set up, switched on or not. `target` null: the channel itself. */
  readonly isPlace: (channel: string, target: string | null) => boolean;
  readonly isMuted: (event: NewToldEvent) => boolean;
  readonly onStatus: (status: OutboxStatus) => void;
}

/** Whatever reads or writes throws a DatabaseError when the history cannot. */
export interface Outbox {
  /** What was being sent when the program ended is looked for; then everything goes on. */
  start(): Promise<void>;
  /** Returns when it is on the disk. One that is there already, by its kind and thread, is not told again. */
  tell(event: NewToldEvent): Promise<ToldEvent>;
  /** @param channel null: all of them @param target null: each of them @returns to how many */
  test(channel: string | null, target: string | null, asker: string): Promise<number>;
  /** Somebody's own words, to each target of these channels. @returns to how many */
  text(channels: readonly string[], text: string): Promise<number>;
  /** The line is back, or this channel is ready again: what waits because of it goes now. */
  kick(channel?: string): void;
  /** A channel, or a target of one, has come or gone. */
  channelsChanged(): void;
  /** Somebody has mended it, with a new token for instance: it and its targets are tried again. */
  enable(channel: string): Promise<void>;
  /** Other places are set up now: what waits for those that are gone is given up. start() sees to that too. */
  placesChanged(): Promise<void>;
  status(): Promise<OutboxStatus>;
  /** What waits and what has failed, the oldest first. @param query its page is zero-based */
  page(query: {
    readonly page: number;
    readonly pageSize: number;
  }): Promise<{ readonly items: OutboxEntry[]; readonly total: number }>;
  /** @param id null: all that has failed; switches on again what was switched off @returns how many go again */
  retry(id: number | null): Promise<number>;
  /** Gives up what waits and forgets what has failed; what is being sent stays. @returns how many */
  clear(): Promise<number>;
  /** What is under way has half a second; the next start looks for what was not answered by then. */
  stop(): Promise<void>;
}

const settleMs = 500;
const careEveryMs = 3_600_000;
/** What a lane waits at most by itself. */
const longestRestoredMs = 5 * 60_000;

export function createOutbox(parts: OutboxParts): Outbox {
  const { database, queries, clock, log } = parts;
  const over = new AbortController();
  const inFlight = createInFlight(clock);
  const inTurn = createTurns();
  const events = createToldEvents(queries);
  const care = createOutboxCare(database, queries, clock);
  const disabled = createDisabled(queries, clock);
  const holds = createHolds(clock);
  const nonce = createNonces(clock, parts.random);
  let stage: 'new' | 'running' | 'stopping' = 'new';
  let caredAt = clock.monotonicMs();

  const status = (): Promise<OutboxStatus> => readOutboxStatus(queries, disabled.list());
  const news = createStatusNews({ clock, log, read: status, onStatus: parts.onStatus });
  const lanes = createLanes({
    ...parts,
    rows: createOutboxRows(database, queries, clock),
    readMessage: createReadMessage(events),
    nonce,
    holds,
    disabled,
    channel: (id) => parts.channels().find((channel) => channel.id === id),
    signal: over.signal,
    mayBegin: () => stage === 'running',
    onChange: news.changed,
    track: (work) => void inFlight.track(work),
  });

  const deleteOld = async (): Promise<void> => {
    caredAt = clock.monotonicMs();
    try {
      await care.deleteOld();
    } catch (error) {
      log.write('warn', 'old messages cannot be deleted', { error });
    }
  };

  const dropGone = async (): Promise<void> => {
    const count = await care.dropGone(parts.isPlace);
    if (count > 0)
      log.write('info', 'messages are given up with the places they were for', { count });
    await disabled.remove(({ channel, target }) => !parts.isPlace(channel, target));
  };

  const put = async (event: NewToldEvent | null, rows: readonly NewOutboxRow[], now: number) => {
    const id = await putIn(parts, event, rows, now);
    for (const { channel, target } of rows) lanes.wake(channel, target);
    if (rows.length > 0) news.changed();
    if (clock.monotonicMs() - caredAt >= careEveryMs) await deleteOld();
    return id;
  };

  const tell = async (event: NewToldEvent): Promise<ToldEvent> => {
    const { kind, threadKey } = event;
    const there = threadKey === null ? null : await events.ofThread(kind, threadKey);
    if (there !== null) return { ...event, ...there };
    const now = clock.now();
    // Its number is not known before it is written, and nobody wants or refuses one by it.
    const told: ToldEvent = { ...event, id: 0, recordedAt: now };
    const rows = parts.isMuted(event) ? [] : rowsForEvent(told, parts.channels(), nonce, now);
    const id = await put(event, rows, now);
    return { ...told, id: id ?? 0 };
  };

  const kick = (channel?: string): void => {
    const isOf = (name: string): boolean => name === channel || name.startsWith(`${channel} `);
    holds.release((name) => channel === undefined || isOf(name));
    lanes.kick(channel);
  };

  /** Those that have failed, and those that wait where something was switched off. */
  const retryAll = async (): Promise<number> => {
    const wasOff = (await care.lanes()).filter(({ channel, target }) =>
      disabled.has(channel, target),
    );
    const failed = await care.retry(null);
    await disabled.remove(() => true);
    return wasOff.reduce((sum, { waiting }) => sum + waiting, failed);
  };
  const retryOne = async (id: number): Promise<number> => {
    const place = await care.placeOf(id);
    if (place === null) return 0;
    await care.retry(id);
    await disabled.remove(
      ({ channel, target }) =>
        channel === place.channel && (target === null || target === place.target),
    );
    return 1;
  };

  const wakeAll = async (): Promise<void> => {
    for (const { channel, target } of await care.lanes()) lanes.wake(channel, target);
    news.changed();
  };

  return {
    start: async () => {
      await care.restart();
      await disabled.load();
      await dropGone();
      for (const { lane, heldUntil } of await care.lanes()) {
        // The clock may have been another one.
        const leftMs = Math.min((heldUntil ?? 0) - clock.now(), longestRestoredMs);
        if (leftMs > 0) holds.set(lane, leftMs, false);
      }
      await deleteOld();
      stage = 'running';
      await wakeAll();
    },
    tell: (event) => inTurn(() => tell(event)),
    test: async (channel, target, asker) => {
      const now = clock.now();
      const channels = parts.channels().filter(({ id }) => channel === null || id === channel);
      const rows = rowsForPayload({ type: 'test', asker }, channels, target, nonce, now);
      await inTurn(() => put(null, rows, now));
      return rows.length;
    },
    text: async (ids, text) => {
      const now = clock.now();
      const channels = parts.channels().filter(({ id }) => ids.includes(id));
      const rows = rowsForPayload({ type: 'text', text }, channels, null, nonce, now);
      await inTurn(() => put(null, rows, now));
      return rows.length;
    },
    kick,
    channelsChanged: lanes.wakeAll,
    enable: async (channel) => {
      await disabled.remove((one) => one.channel === channel);
      kick(channel);
      news.changed();
    },
    placesChanged: async () => {
      await dropGone();
      lanes.wakeAll();
      news.changed();
    },
    status,
    page: (query) => readOutboxPage(queries, query),
    retry: async (id) => {
      const retried = id === null ? await retryAll() : await retryOne(id);
      kick();
      await wakeAll();
      return retried;
    },
    clear: async () => {
      const cleared = await care.clear();
      lanes.wakeAll();
      news.changed();
      return cleared;
    },
    stop: async () => {
      stage = 'stopping';
      lanes.stop();
      news.stop();
      await inFlight.settled(settleMs);
      over.abort('stopped');
    },
  };
}
