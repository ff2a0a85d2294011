import { describe, expect, it } from 'vitest';
import { createOutboxRows } from '../../../../../electron/core/history/outbox.ts';
import { changed, openOutbox } from '../../../../support/open-outbox.ts';

const lane = 'discord:home 1100';

const openRows = async () => {
  const { outbox, database, queries, clock } = await openOutbox();
  await outbox.tell(changed('a'));
  const rows = createOutboxRows(database, queries, clock);
  const row = async () => {
    const [found] = await rows.waiting(lane);
    if (found === undefined) throw new Error('Nothing waits.');
    return found;
  };
  return { rows, row, outbox, clock };
};

describe('a row of the outbox', () => {
  it('is as it was put in, with its event’s kind and thread', async () => {
    const { row, clock } = await openRows();
    const now = clock.now();
    expect(await row()).toEqual({
      id: 1,
      lane,
      channel: 'discord:home',
      target: '1100',
      eventId: 1,
      kind: 'address-changed',
      threadKey: 'change:a',
      payload: { type: 'event' },
      priority: 80,
      nonce: 'mjuohs00-0000000000-1',
      state: 'queued',
      stateAt: now,
      attempts: 0,
      notBefore: now,
      expiresAt: now + 30 * 86_400_000,
      createdAt: now,
      firstTriedAt: null,
    });
  });

  it('is begun once', async () => {
    const { rows, row } = await openRows();
    const queued = await row();
    expect([await rows.begin(queued), await rows.begin(queued)]).toEqual([true, false]);
    expect(await row()).toMatchObject({ state: 'sending', attempts: 1 });
  });

  it('keeps when it was begun first, however often it is begun', async () => {
    const { rows, row, clock } = await openRows();
    await clock.advance(3 * 86_400_000);
    const first = clock.now();
    await rows.begin(await row());
    await rows.settle(await row(), { state: 'queued', why: null, hold: null, disables: null }, []);
    await clock.advance(1_000);
    await rows.begin(await row());
    expect(await row()).toMatchObject({ state: 'sending', attempts: 2, firstTriedAt: first });
  });

  it('is ambiguous since the first time that nobody knew', async () => {
    const { rows, row, clock } = await openRows();
    await rows.begin(await row());
    const hold = { of: 'lane', forMs: 700, isAsked: false } as const;
    const ambiguous = { state: 'ambiguous', why: 'No answer.', hold } as const;
    await clock.advance(1_000);
    const since = clock.now();
    await rows.settle(await row(), ambiguous, []);
    await clock.advance(1_000);
    await rows.settle(await row(), ambiguous, []);
    expect(await row()).toMatchObject({
      state: 'ambiguous',
      stateAt: since,
      notBefore: since + 1_700,
    });
    await rows.settle(await row(), { state: 'queued', why: null, hold: null, disables: null }, []);
    expect(await row()).toMatchObject({ state: 'queued', stateAt: since + 1_000 });
  });

  it('that somebody has given up meanwhile stays so', async () => {
    const { rows, row, outbox } = await openRows();
    const queued = await row();
    await outbox.clear();
    expect(await rows.begin(queued)).toBe(false);
    await rows.settle(queued, { state: 'failed', why: 'No.' }, []);
    expect(await outbox.status()).toMatchObject({ waiting: 0, failed: 0 });
  });
});
