// What is left of a try: nobody knows whether it arrived, or it could not be written down.

import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../../electron/core/channels/channel.ts';
import { changed, openOutbox, startOutbox } from '../../../../support/open-outbox.ts';

const hourMs = 3_600_000;
const ambiguous: Outcome = { type: 'ambiguous', why: 'No answer.' };

describe('a message of which nobody knows whether it arrived', () => {
  it('is looked for, and done when it is there', async () => {
    const { outbox, channel, clock, rows } = await startOutbox();
    channel.outcomes.push(ambiguous);
    channel.findings.push({ type: 'found', externalId: '77' });
    await outbox.tell(changed('a'));
    await outbox.tell(changed('b'));
    await clock.advance(2_000);
    expect(channel.calls).toEqual(['a', 'looks for a', 'b'].map(spoken));
    expect(await rows('select external_id from deliveries')).toEqual([
      { external_id: '77' },
      { external_id: 'm2' },
    ]);
  });

  it('goes out again under the same name when it is not', async () => {
    const { outbox, channel, clock } = await startOutbox();
    channel.outcomes.push(ambiguous, ambiguous);
    await outbox.tell(changed('a'));
    await outbox.tell(changed('b'));
    await clock.advance(10_000);
    expect(channel.calls).toEqual(['a', 'looks for a', 'a', 'looks for a', 'a', 'b'].map(spoken));
    const [first, second, third] = channel.sent;
    expect([second?.nonce, third?.nonce]).toEqual([first?.nonce, first?.nonce]);
    expect([first?.attempts, third?.attempts]).toEqual([1, 3]);
  });

  it('is looked for from its first try on, however long it had waited before', async () => {
    const { outbox, channel, clock } = await openOutbox();
    await outbox.tell(changed('a'));
    await clock.advance(60 * hourMs);
    channel.outcomes.push(ambiguous, ambiguous);
    const triedAt = clock.now();
    await outbox.start();
    await clock.advance(60_000);
    expect(channel.calls).toEqual(['a', 'looks for a', 'a', 'looks for a', 'a'].map(spoken));
    expect(channel.sought.map(({ notSentBefore }) => notSentBefore)).toEqual([triedAt, triedAt]);
  });

  it('keeps the ones behind it waiting as long as the look fails, and fails after a day', async () => {
    const { outbox, channel, clock } = await startOutbox();
    channel.outcomes.push(ambiguous);
    const blind = { type: 'unknown', why: 'No line.', afterMs: null } as const;
    channel.findings.push(...Array.from({ length: 400 }, () => blind));
    await outbox.tell(changed('a'));
    await outbox.tell(changed('b'));
    await clock.advance(23 * hourMs);
    expect(channel.sent).toHaveLength(1);
    await clock.advance(hourMs + 600_000);
    expect(channel.sent).toHaveLength(2);
    expect((await outbox.page({ page: 0, pageSize: 9 })).items).toMatchObject([
      {
        state: 'failed',
        lastError: 'It may have arrived, and may not; nobody can tell: No line.',
      },
    ]);
  });

  it('is one that was being sent when the program was killed', async () => {
    const before = await startOutbox();
    before.channel.outcomes.push(() => new Promise(() => {}));
    await before.outbox.tell(changed('a'));
    await before.outbox.tell(changed('b'));
    await before.clock.advance(0);
    const after = await startOutbox({}, before.database.content());
    await after.clock.advance(0);
    expect(after.channel.calls).toEqual(['looks for a', 'a', 'b'].map(spoken));
    expect(after.channel.sent[0]?.nonce).toBe(before.channel.sent[0]?.nonce);
    const alone = await startOutbox({ channels: () => [] }, before.database.content());
    const { items } = await alone.outbox.page({ page: 0, pageSize: 9 });
    expect(items.map(({ state }) => state)).toEqual(['ambiguous', 'queued']);
  });
});

describe('a history that cannot be written', () => {
  it('keeps a message from being sent', async () => {
    const { outbox, channel, database, clock } = await openOutbox();
    await outbox.tell(changed('a'));
    await outbox.start();
    database.failWrites('disk full');
    await clock.advance(hourMs);
    expect(channel.calls).toEqual([]);
    database.failWrites(null);
    await clock.advance(300_000);
    expect(channel.calls).toEqual(['a'].map(spoken));
  });

  it('keeps a message that was taken from being sent twice', async () => {
    const { outbox, channel, database, clock, rows } = await startOutbox();
    channel.outcomes.push(async () => {
      database.failWrites('disk full');
      return { type: 'delivered', externalId: '5' };
    });
    await outbox.tell(changed('a'));
    await clock.advance(hourMs);
    expect(await rows('select state from outbox')).toEqual([{ state: 'sending' }]);
    database.failWrites(null);
    await clock.advance(300_000);
    expect(channel.calls).toEqual(['a'].map(spoken));
    expect(await rows('select state from outbox')).toEqual([{ state: 'done' }]);
    expect(await rows('select external_id from deliveries')).toEqual([{ external_id: '5' }]);
  });

  it('and a channel that throws, end nothing', async () => {
    const { outbox, channel, clock, log } = await startOutbox();
    channel.outcomes.push(() => Promise.reject(new Error('a bug')));
    await outbox.tell(changed('a'));
    await clock.advance(5_000);
    expect(channel.calls).toEqual(['a', 'looks for a', 'a'].map(spoken));
    expect(log.entries.some(({ message }) => message === 'the outbox cannot go on')).toBe(true);
  });
});

it('fails what this version cannot read, and goes on', async () => {
  const { outbox, channel, clock, database } = await openOutbox();
  for (const name of ['a', 'b', 'c']) await outbox.tell(changed(name));
  await database.transaction([
    { sql: "update outbox set payload = '{}' where id = 1", parameters: [] },
    { sql: "update events set data = '{}' where id = 2", parameters: [] },
  ]);
  await outbox.start();
  await clock.advance(0);
  expect(channel.calls).toEqual(['c'].map(spoken));
  const { items } = await outbox.page({ page: 0, pageSize: 9 });
  expect(items.map(({ kind, state, lastError }) => [kind, state, lastError])).toEqual([
    ['address-changed', 'failed', 'This version of IP Beacon cannot read what it was to tell.'],
    ['address-changed', 'failed', 'This version of IP Beacon cannot read what it was to tell.'],
  ]);
});

const spoken = (call: string): string =>
  call.startsWith('looks') ? `1100 ${call}` : `1100 sends ${call}`;
