// Places where nothing may be sent, and such as are gone.

import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../../electron/core/channels/channel.ts';
import { changed, startOutbox } from '../../../../support/open-outbox.ts';
import { createScriptedChannel, everywhere } from '../../../../support/scripted-channel.ts';

const hourMs = 3_600_000;
const nothing = { waiting: 0, failed: 0, oldestAt: null, disabled: [] };

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

const spoken = (call: string): string =>
  call.startsWith('looks') ? `1100 ${call}` : `1100 sends ${call}`;
