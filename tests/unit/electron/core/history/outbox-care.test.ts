import { describe, expect, it } from 'vitest';
import { createDeliveries } from '../../../../../electron/core/history/deliveries.ts';
import { openOutbox, sourceTrouble } from '../../../../support/open-outbox.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

describe('what is done', () => {
  it('is deleted after a week, with what took its place, and deliveries after a quarter', async () => {
    const { outbox, clock, rows, channel } = await openOutbox();
    await outbox.tell(sourceTrouble('a'));
    await outbox.tell(sourceTrouble('a'));
    await outbox.tell(sourceTrouble('a'));
    await outbox.start();
    await clock.advance(0);
    expect(channel.calls).toEqual(['1100 sends a']);
    await clock.advance(7 * dayMs - 1);
    await outbox.tell(sourceTrouble('b'));
    expect(await rows('select id, superseded_by from outbox order by id')).toMatchObject([
      { id: 1, superseded_by: 2 },
      { id: 2, superseded_by: 3 },
      { id: 3, superseded_by: null },
      { id: 4, superseded_by: null },
    ]);
    await clock.advance(hourMs);
    await outbox.tell(sourceTrouble('c'));
    expect(await rows('select id from outbox')).toEqual([{ id: 4 }, { id: 5 }]);
    expect(await rows('select id, outbox_id from deliveries')).toEqual([
      { id: 1, outbox_id: null },
      { id: 2, outbox_id: 4 },
    ]);
    await clock.advance(84 * dayMs);
    await outbox.tell(sourceTrouble('d'));
    expect(await rows('select id from deliveries')).toEqual([{ id: 2 }, { id: 3 }]);
  });

  it('is kept where a message that is kept up to date still stands', async () => {
    const { outbox, clock, queries, rows } = await openOutbox();
    const place = { channel: 'discord:home', target: '1100', externalId: '1' };
    const deliveries = createDeliveries(queries, clock);
    await deliveries.add({ ...place, threadKey: 'status' });
    await deliveries.add({ ...place, threadKey: null });
    await clock.advance(91 * dayMs);
    await outbox.start();
    expect(await rows('select thread_key from deliveries')).toEqual([{ thread_key: 'status' }]);
  });

  it('is deleted beyond the newest five thousand', async () => {
    const { outbox, clock, rows, database } = await openOutbox();
    await database.transaction([
      {
        sql: `insert into outbox (id, lane, channel, target, payload, priority, nonce, state, state_at, attempts,
            not_before, created_at)
          with recursive counted (n) as (select 1 union all select n + 1 from counted where n < 5003)
          select n, 'a 1', 'a', '1', '{}', 0, 'n' || n, 'done', ${clock.now()} - 10000 + n, 1, 0, 0 from counted`,
        parameters: [],
      },
      {
        sql: 'update outbox set superseded_by = 5003 where id in (1, 5000)',
        parameters: [],
      },
    ]);
    await outbox.start();
    expect(await rows('select count(*) as n, min(id) as first from outbox')).toEqual([
      { n: 5_000, first: 4 },
    ]);
    expect(await rows('select superseded_by from outbox where id = 5000')).toEqual([
      { superseded_by: 5_003 },
    ]);
  });
});
