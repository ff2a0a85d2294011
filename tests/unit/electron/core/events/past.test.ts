// What came in from elsewhere was told there: a start goes on with none of it.

import { describe, expect, it } from 'vitest';
import { newestSchemaVersion } from '../../../../../electron/core/history/migrations/index.ts';
import { restored } from '../../../../../electron/core/history/restored.ts';
import type { ToldEvent } from '../../../../../shared/domain/told-event.ts';
import { importText } from '../../../../support/import-text.ts';
import { newChange } from '../../../../support/new-changes.ts';
import { openMemoryHistory } from '../../../../support/open-memory-history.ts';
import { changed, openOutbox } from '../../../../support/open-outbox.ts';
import { readExport } from '../../../../support/read-export.ts';
import { startEvents } from './start-events.ts';
import { asTold } from './told-event-of.ts';

const minuteMs = 60_000;
/** When the fake clock begins. */
const start = Date.UTC(2026, 0, 1);

const startedAt = (at: number): ToldEvent =>
  asTold(
    {
      kind: 'started',
      severity: 'info',
      subject: 'app',
      threadKey: `started:${at}`,
      at,
      data: { version: '2.0.0', previousEndAt: null },
    },
    9,
  );
const lost: ToldEvent = asTold(
  {
    kind: 'line-lost',
    severity: 'warning',
    subject: 'link',
    threadKey: 'line:5',
    at: start - minuteMs,
    data: { since: start - minuteMs, blame: null },
  },
  1,
);

const changeAt = (at: number, last: number) =>
  newChange({ after: [`81.2.69.${last}`], firstSeenAt: at - 10_000, confirmedAt: at });

async function changesOfAnother(): Promise<string> {
  const { history, database } = await openMemoryHistory();
  for (const last of [150, 151]) await history.changes.add(changeAt(start - last * 1_000, last));
  return readExport(database, { table: 'changes', format: 'csv' });
}

async function eventsOfAnother(): Promise<string> {
  const { outbox, database } = await openOutbox();
  await outbox.tell(changed('a'));
  return readExport(database, { table: 'events', format: 'ndjson' });
}

/** As many as the told ones here count. */
const insertEvents = `insert into events (id, kind, severity, subject, at, recorded_at, data)
  values (9, 'started', 'info', 'app', 1, 1, '{}')`;

describe('a restore', () => {
  it('leaves nothing standing and nothing to be told late of before it', async () => {
    const told = [lost, startedAt(start - 60 * minuteMs)];
    const { events, history, database, line, clock, heard } = await startEvents({ told });
    await database.transaction([{ sql: insertEvents, parameters: [] }]);
    await history.changes.add(changeAt(start - minuteMs, 160));
    await database.transaction(restored(newestSchemaVersion, clock.now()));
    const own = await history.changes.add(changeAt(start - minuteMs, 161));
    await events.start();
    line('online');
    await clock.advance(minuteMs);
    expect(heard.map(({ threadKey }) => threadKey)).toEqual([`change:${own.id}`]);
    await events.stop();
  });
});

describe('an import', () => {
  it('makes no news: what it brought is not told, what a crash left untold later is', async () => {
    const told = [startedAt(start - 60 * minuteMs)];
    const { events, history, database, clock, heard } = await startEvents({ told });
    await importText(database, { 'changes.csv': await changesOfAnother() });
    const own = await history.changes.add(changeAt(start - minuteMs, 160));
    await events.start();
    await clock.advance(0);
    expect(heard.map(({ threadKey }) => threadKey)).toEqual([`change:${own.id}`]);
    await events.stop();
  });

  it('leaves nothing standing: no outage of elsewhere ends here', async () => {
    const { events, database, line, clock, heard } = await startEvents({ told: [lost] });
    await importText(database, { 'events.ndjson': await eventsOfAnother() });
    await events.start();
    line('online');
    await clock.advance(minuteMs);
    expect(heard).toEqual([]);
    await events.stop();
  });
});
