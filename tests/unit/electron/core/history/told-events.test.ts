import { describe, expect, it } from 'vitest';
import { connect } from '../../../../../electron/core/history/connection.ts';
import {
  createToldEvents,
  insertToldEvent,
} from '../../../../../electron/core/history/told-events.ts';
import type { NewToldEvent } from '../../../../../shared/domain/told-event.ts';
import { openMemoryHistory } from '../../../../support/open-memory-history.ts';
import { changed, lineBack, lineLost } from '../../../../support/open-outbox.ts';

const openEvents = async () => {
  const { database } = await openMemoryHistory();
  const queries = connect(database);
  return {
    events: createToldEvents(queries),
    database,
    add: (event: NewToldEvent) => insertToldEvent(queries, event, 9_000).execute(),
  };
};

describe('the events worth telling', () => {
  it('come back with their facts, in the order of their moments', async () => {
    const { events, add } = await openEvents();
    const [first, second] = [changed('a', { at: 5_000 }), lineLost(2_000)];
    expect(await add(first)).toEqual([{ id: 1 }]);
    expect(await add(second)).toEqual([{ id: 2 }]);
    await add(changed('b'));
    expect(await events.list([1, 2, 77])).toEqual([
      { ...second, id: 2, recordedAt: 9_000 },
      { ...first, id: 1, recordedAt: 9_000 },
    ]);
    expect(await events.list([])).toEqual([]);
  });

  it('come page by page, the newest first', async () => {
    const { events, add } = await openEvents();
    for (const name of ['a', 'b', 'c']) await add(changed(name));
    const subjects = async (page: number) =>
      (await events.page({ page, pageSize: 2 })).map(({ subject }) => subject);
    expect([await subjects(0), await subjects(1)]).toEqual([['c', 'b'], ['a']]);
  });

  it('are known by their kind, and by their thread', async () => {
    const { events, add } = await openEvents();
    await add(lineLost(7));
    await add(lineLost(8));
    expect((await events.lastOf('line-lost'))?.threadKey).toBe('line:8');
    expect(await events.lastOf('line-back')).toBeNull();
    expect(await events.ofThread('line-lost', 'line:7')).toEqual({ id: 1, recordedAt: 9_000 });
    expect(await events.hasThread('line-lost', 'line:7')).toBe(true);
    expect(await events.hasThread('line-back', 'line:7')).toBe(false);
    await add(lineBack(7));
    expect(await events.hasThread('line-back', 'line:7')).toBe(true);
  });

  it('are left out where this version cannot read them', async () => {
    const { events, add, database } = await openEvents();
    for (const name of ['a', 'b', 'c', 'd']) await add(changed(name));
    for (const change of [
      "kind = 'of-tomorrow' where id = 1",
      "severity = 'odd' where id = 2",
      "data = '{' where id = 3",
    ]) {
      await database.transaction([{ sql: `update events set ${change}`, parameters: [] }]);
    }
    expect((await events.list([1, 2, 3, 4])).map(({ id }) => id)).toEqual([4]);
    expect(await events.hasThread('address-changed', 'change:c')).toBe(true);
  });
});
