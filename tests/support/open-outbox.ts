import {
  createOutbox,
  type Outbox,
  type OutboxParts,
} from '../../electron/core/channels/outbox.ts';
import { connect, type HistoryQueries } from '../../electron/core/history/connection.ts';
import { migrate } from '../../electron/core/history/migrate.ts';
import { migrations } from '../../electron/core/history/migrations/index.ts';
import type { OutboxStatus } from '../../shared/domain/outbox.ts';
import type { NewToldEvent } from '../../shared/domain/told-event.ts';
import { ok } from '../../shared/result.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createMemoryDatabase, type MemoryDatabase } from './memory-database.ts';
import { createMemoryLog, type MemoryLog } from './memory-log.ts';
import { newChange } from './new-changes.ts';
import { createScriptedChannel, type ScriptedChannel } from './scripted-channel.ts';

export interface OpenOutbox {
  readonly outbox: Outbox;
  readonly channel: ScriptedChannel;
  readonly database: MemoryDatabase;
  readonly queries: HistoryQueries;
  readonly clock: FakeClock;
  readonly log: MemoryLog;
  /** As it was told, the newest last. */
  readonly statuses: OutboxStatus[];
  readonly rows: (sql: string) => Promise<readonly object[]>;
}

/** No chance at all: each back-off is at its longest. */
const noChance = { bytes: (count: number) => new Uint8Array(count) };

/** The real outbox over the engine in this thread, not started. @param content what an earlier one has left */
export async function openOutbox(
  given: Partial<OutboxParts> = {},
  content: Uint8Array | null = null,
): Promise<OpenOutbox> {
  // A step of a lane asks the history several times.
  const clock = createFakeClock(Date.UTC(2026, 0, 1), 400);
  const database = await createMemoryDatabase(content);
  const migrated = await migrate(database, migrations, async () => ok(undefined));
  if (!migrated.ok) throw new Error(migrated.error);
  const queries = connect(database);
  const channel = createScriptedChannel();
  const log = createMemoryLog();
  const statuses: OutboxStatus[] = [];
  const outbox = createOutbox({
    database,
    queries,
    clock,
    random: noChance,
    log,
    channels: () => [channel],
    isPlace: () => true,
    isMuted: () => false,
    onStatus: (status) => statuses.push(status),
    ...given,
  });
  return {
    outbox,
    channel,
    database,
    queries,
    clock,
    log,
    statuses,
    rows: async (sql) => (await database.transaction([{ sql, parameters: [] }]))[0]?.rows ?? [],
  };
}

/** The same, started. */
export async function startOutbox(
  given: Partial<OutboxParts> = {},
  content: Uint8Array | null = null,
): Promise<OpenOutbox> {
  const open = await openOutbox(given, content);
  await open.outbox.start();
  await open.clock.advance(0);
  return open;
}

/** A new address; it is known by `name` in what a scripted channel has sent. */
export const changed = (name: string, given: Partial<NewToldEvent> = {}): NewToldEvent =>
  ({
    kind: 'address-changed',
    severity: 'info',
    subject: name,
    threadKey: `change:${name}`,
    at: 1_000,
    data: { change: changeData },
    ...given,
  }) as NewToldEvent;

const { evidence: _evidence, ...changeData } = { ...newChange(), id: 41 };

export const lineLost = (since: number): NewToldEvent => ({
  kind: 'line-lost',
  severity: 'critical',
  subject: 'lost',
  threadKey: `line:${since}`,
  at: since,
  data: { since, blame: null },
});

export const lineBack = (since: number): NewToldEvent => ({
  kind: 'line-back',
  severity: 'info',
  subject: 'back',
  threadKey: `line:${since}`,
  at: since + 60_000,
  data: { since, downMs: 60_000, blame: null },
});

export const sourceTrouble = (source: string): NewToldEvent => ({
  kind: 'source-trouble',
  severity: 'warning',
  subject: source,
  threadKey: null,
  at: 1_000,
  data: { source, operator: 'example.org', family: 'ipv4', error: null },
});
