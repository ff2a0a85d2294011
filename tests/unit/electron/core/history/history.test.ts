import { describe, expect, it } from 'vitest';
import { openHistory } from '../../../../../electron/core/history/history.ts';
import { migrations } from '../../../../../electron/core/history/migrations/index.ts';
import { fail, ok } from '../../../../../shared/result.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import { makeHistoryFixture } from '../../../../support/history-fixture.ts';
import { createMemoryDatabase } from '../../../../support/memory-database.ts';
import { openMemoryHistory } from '../../../../support/open-memory-history.ts';

describe('openHistory', () => {
  it('has what was written when it is opened again, and leaves no timer', async () => {
    const { history, database, clock } = await openMemoryHistory();
    const current = { addresses: ['81.2.69.142'], since: 1, confirmedAt: 2 };
    await history.current.save('ipv4', current);
    await database.close();
    expect(clock.pending()).toBe(0);
    const again = await openMemoryHistory(database.content());
    expect(await again.history.current.load()).toEqual(new Map([['ipv4', current]]));
  });

  it('says that the folder cannot be written before anything is watched', async () => {
    const database = await createMemoryDatabase();
    database.failWrites('The history cannot be written in /data: EROFS.');
    expect(await openHistory(database, createFakeClock(), async () => ok(undefined))).toEqual(
      fail('The history cannot be begun: The history cannot be written in /data: EROFS.'),
    );
  });

  it('keeps a backup of an older history first, and does not open without it', async () => {
    const database = await createMemoryDatabase(await makeHistoryFixture(1));
    const asked: unknown[] = [];
    const opened = await openHistory(database, createFakeClock(), async (from, to) => {
      asked.push([from, to]);
      return fail('The disk is full.');
    });
    expect(asked).toEqual([[1, migrations.length]]);
    expect(opened).toMatchObject({ ok: false, error: expect.stringContaining('disk is full') });
  });

  it('says what the engine says when the history cannot even be read', async () => {
    const database = await createMemoryDatabase();
    await database.close();
    expect(await openHistory(database, createFakeClock(), async () => ok(undefined))).toEqual(
      fail('The history is closed.'),
    );
  });
});
