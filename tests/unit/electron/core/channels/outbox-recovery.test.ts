// What is left of a try: nobody knows whether it arrived, it was refused, or it could not be written down.

import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../../electron/core/channels/channel.ts';
import { changed, openOutbox, startOutbox } from '../../../../support/open-outbox.ts';
import { createScriptedChannel, everywhere } from '../../../../support/scripted-channel.ts';

const hourMs = 3_600_000;
const nothing = { waiting: 0, failed: 0, oldestAt: null, disabled: [] };
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

describe('a place that refuses everything', () => {
  const refused = (disables: 'nothing' | 'target' | 'channel'): Outcome => ({
    type: 'refused',
    why: 'The bot may not write there.',
    disables,
  });
  const two = () => createScriptedChannel('discord:home', [everywhere('1'), everywhere('2')]);

  it('is left alone over a restart, and says so, until somebody has mended it', async () => {
    const channel = two();
    const before = await startOutbox({ channels: () => [channel] });
    channel.outcomes.push(refused('target'));
    await before.outbox.tell(changed('a'));
    await before.clock.advance(0);
    await before.outbox.tell(changed('b'));
    await before.clock.advance(hourMs);
    expect(channel.calls).toEqual(['1 sends a', '2 sends a', '2 sends b']);

    const after = await startOutbox({ channels: () => [channel] }, before.database.content());
    await after.clock.advance(hourMs);
    expect(channel.calls).toHaveLength(3);
    expect(await after.outbox.status()).toMatchObject({
      waiting: 2,
      disabled: [{ channel: 'discord:home', target: '1', why: 'The bot may not write there.' }],
    });
    expect(await after.outbox.retry(null)).toBe(2);
    await after.clock.advance(0);
    expect(channel.calls.slice(3)).toEqual(['1 sends a', '1 sends b']);
    expect((await after.outbox.status()).disabled).toEqual([]);
    const again = await startOutbox({ channels: () => [channel] }, after.database.content());
    expect((await again.outbox.status()).disabled).toEqual([]);
  });

  it('may be the whole channel, until it is mended or gone', async () => {
    const channel = two();
    let isThere = true;
    const { outbox, clock } = await startOutbox({
      channels: () => [channel],
      isPlace: () => isThere,
    });
    channel.outcomes.push(refused('channel'), refused('channel'));
    await outbox.tell(changed('a'));
    await clock.advance(hourMs);
    const tried = channel.calls.length;
    await outbox.tell(changed('b'));
    await clock.advance(hourMs);
    expect(channel.calls).toHaveLength(tried);
    expect(await outbox.status()).toMatchObject({
      waiting: 4,
      disabled: [{ channel: 'discord:home', target: null }],
    });
    channel.outcomes.push(refused('channel'), refused('channel'));
    await outbox.enable('discord:home');
    await clock.advance(0);
    expect(channel.calls.length).toBeGreaterThan(tried);
    isThere = false;
    await outbox.placesChanged();
    await clock.advance(0);
    expect(await outbox.status()).toEqual(nothing);
  });

  it('is none when it was the message: that has failed alone, and may be tried by hand', async () => {
    const { outbox, channel, clock } = await startOutbox();
    channel.outcomes.push(refused('nothing'));
    await outbox.tell(changed('a'));
    await outbox.tell(changed('b'));
    await clock.advance(0);
    expect(channel.calls).toEqual(['a', 'b'].map(spoken));
    const at = clock.now();
    expect(await outbox.page({ page: 0, pageSize: 9 })).toEqual({
      items: [
        {
          id: 1,
          channel: 'discord:home',
          target: '1100',
          kind: 'address-changed',
          state: 'failed',
          stateAt: at,
          createdAt: at,
          attempts: 1,
          notBefore: at,
          lastError: 'The bot may not write there.',
        },
      ],
      total: 1,
    });
    expect([await outbox.retry(2), await outbox.retry(1)]).toEqual([0, 1]);
    await clock.advance(0);
    // It is looked for first: somebody may have pressed the button of one that had arrived after all.
    expect(channel.calls.slice(2)).toEqual(['looks for a', 'a'].map(spoken));
    expect(await outbox.status()).toMatchObject({ waiting: 0, failed: 0 });
  });
});

describe('a place that is taken out of the settings', () => {
  const refuses: Outcome = { type: 'refused', why: 'No.', disables: 'target' };
  const two = () => createScriptedChannel('discord:home', [everywhere('1'), everywhere('2')]);
  const only2 = (_channel: string, target: string | null): boolean => target !== '1';
  const states = 'select target, state, last_error from outbox order by id';
  const given = { state: 'expired', last_error: 'Its place is no longer set up.' };

  async function refusing() {
    const channel = two();
    const gone = { is: false };
    const world = await startOutbox({
      channels: () => [channel],
      isPlace: (id, target) => !gone.is || only2(id, target),
    });
    channel.outcomes.push(refuses, refuses);
    await world.outbox.tell(changed('a'));
    await world.outbox.tell(changed('b'));
    await world.clock.advance(0);
    expect((await world.outbox.status()).disabled).toHaveLength(2);
    return { ...world, channel, gone };
  }

  it('has nothing waiting any more, nor a mark; the other one has', async () => {
    const { outbox, channel, gone, rows } = await refusing();
    gone.is = true;
    channel.places = [everywhere('2')];
    await outbox.placesChanged();
    expect(await rows(states)).toEqual([
      { target: '1', ...given },
      { target: '2', state: 'queued', last_error: 'No.' },
      { target: '1', ...given },
      { target: '2', state: 'queued', last_error: null },
    ]);
    expect(await outbox.status()).toMatchObject({ waiting: 2, disabled: [{ target: '2' }] });
  });

  it('neither, when the history was closed just then', async () => {
    const { database } = await refusing();
    const channel = createScriptedChannel('discord:home', [everywhere('2')]);
    const after = await startOutbox(
      { channels: () => [channel], isPlace: only2 },
      database.content(),
    );
    expect(await after.outbox.status()).toMatchObject({ waiting: 2, disabled: [{ target: '2' }] });
    expect(after.log.entries).toMatchObject([
      {
        message: 'messages are given up with the places they were for',
        details: { count: 2 },
      },
    ]);
  });

  it('keeps what is being sent until that is answered', async () => {
    const channel = createScriptedChannel();
    const { outbox, clock, rows } = await startOutbox({
      channels: () => [channel],
      isPlace: () => false,
    });
    channel.outcomes.push(() => new Promise(() => {}));
    await outbox.tell(changed('a'));
    await clock.advance(0);
    await outbox.placesChanged();
    expect(await rows('select state from outbox')).toEqual([{ state: 'sending' }]);
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
