import { describe, expect, it } from 'vitest';
import { changed, openOutbox, startOutbox } from '../../../../support/open-outbox.ts';

const hourMs = 3_600_000;

describe('clearing', () => {
  it('reaches a message up to the moment in which it is sent', async () => {
    const { outbox, channel, clock, database } = await openOutbox();
    await outbox.tell(changed('a'));
    const { transaction } = database;
    database.transaction = async (statements) => {
      if (statements[0]?.sql.includes('"attempts" + ?') === true) {
        await transaction([{ sql: "update outbox set state = 'expired'", parameters: [] }]);
      }
      return transaction(statements);
    };
    await outbox.start();
    await clock.advance(1_000);
    expect(await outbox.status()).toMatchObject({ waiting: 0 });
    expect(channel.calls).toEqual([]);
  });

  it('gives up what waits and forgets what has failed, but not what is being sent', async () => {
    const { outbox, channel, clock } = await startOutbox();
    channel.outcomes.push(
      { type: 'refused', why: 'No.', disables: 'nothing' },
      () => new Promise(() => {}),
    );
    for (const name of ['a', 'b', 'c', 'd']) await outbox.tell(changed(name));
    await clock.advance(0);
    expect(await outbox.status()).toMatchObject({ waiting: 3, failed: 1 });
    expect(await outbox.clear()).toBe(3);
    expect(await outbox.status()).toMatchObject({ waiting: 1, failed: 0 });
    expect((await outbox.page({ page: 0, pageSize: 9 })).items).toMatchObject([
      { id: 2, state: 'sending' },
    ]);
  });
});

describe('stopping', () => {
  it('lets what is under way end, begins nothing, and leaves nothing scheduled', async () => {
    const { outbox, channel, clock, rows } = await startOutbox();
    let answer: () => void = () => {};
    channel.outcomes.push(
      () =>
        new Promise((resolve) => {
          answer = () => resolve({ type: 'delivered', externalId: '1' });
        }),
    );
    await outbox.tell(changed('a'));
    await outbox.tell(changed('b'));
    await clock.advance(0);
    const stopped = outbox.stop();
    await clock.advance(100);
    answer();
    await clock.advance(0);
    await stopped;
    expect(channel.calls).toEqual(['1100 sends a']);
    expect(await rows('select state from outbox order by id')).toEqual([
      { state: 'done' },
      { state: 'queued' },
    ]);
    expect(clock.pending()).toBe(0);
  });

  it('waits for half a second, then leaves it to the next start to find out', async () => {
    const { outbox, channel, clock, rows } = await startOutbox();
    let answer: () => void = () => {};
    channel.outcomes.push(
      () =>
        new Promise((resolve) => {
          answer = () => resolve({ type: 'delivered', externalId: '1' });
        }),
    );
    await outbox.tell(changed('a'));
    await clock.advance(0);
    let isStopped = false;
    const stopped = outbox.stop().then(() => (isStopped = true));
    await clock.advance(499);
    expect(isStopped).toBe(false);
    await clock.advance(1);
    await stopped;
    answer();
    await clock.advance(hourMs);
    expect(await rows('select state from outbox')).toEqual([{ state: 'sending' }]);
    expect(clock.pending()).toBe(0);
  });
});
