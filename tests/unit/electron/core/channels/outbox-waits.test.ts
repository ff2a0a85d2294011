import { describe, expect, it } from 'vitest';
import type { Channel } from '../../../../../electron/core/channels/channel.ts';
import { changed, lineBack, sourceTrouble, startOutbox } from '../../../../support/open-outbox.ts';
import { createScriptedChannel, everywhere } from '../../../../support/scripted-channel.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

describe('what waits for a channel', () => {
  it('that is on its way is not tried, and goes as soon as it is there', async () => {
    const there = createScriptedChannel();
    const coming = { ...createScriptedChannel(), isThere: false } as const;
    let channels: readonly Channel[] = [coming];
    const { outbox, clock } = await startOutbox({ channels: () => channels });
    await outbox.tell(changed('a'));
    await clock.advance(5 * minuteMs);
    expect(coming.calls).toEqual([]);
    channels = [there];
    outbox.channelsChanged();
    await clock.advance(0);
    expect(there.calls).toEqual(['1100 sends a']);
  });

  const offline = { type: 'later', why: 'No line.', afterMs: null, holds: 'channel' } as const;

  it('goes out in the order of its priority when the line is back, within a second', async () => {
    const { outbox, channel, clock } = await startOutbox();
    channel.outcomes.push(...Array.from({ length: 40 }, () => offline));
    await outbox.tell(sourceTrouble('ipify'));
    await clock.advance(3 * minuteMs);
    await outbox.tell(changed('a'));
    await outbox.tell(changed('b'));
    await outbox.tell(lineBack(7));
    await clock.advance(minuteMs);
    channel.outcomes.length = 0;
    channel.calls.length = 0;
    outbox.kick();
    await clock.advance(1_000);
    expect(channel.calls).toEqual(['back', 'a', 'b', 'ipify'].map((name) => `1100 sends ${name}`));
  });

  it('is tried ever more rarely, at least every five minutes', async () => {
    const { outbox, channel, clock } = await startOutbox();
    channel.outcomes.push(...Array.from({ length: 400 }, () => offline));
    await outbox.tell(changed('a'));
    await clock.advance(5_000);
    expect(channel.calls).toHaveLength(3);
    await clock.advance(dayMs);
    expect(channel.calls.length).toBeGreaterThan(dayMs / 300_000 - 1);
    expect(channel.calls.length).toBeLessThan(dayMs / 300_000 + 12);
  });

  it('begins with short waits again once the line is back', async () => {
    const { outbox, channel, clock } = await startOutbox();
    channel.outcomes.push(...Array.from({ length: 15 }, () => offline));
    await outbox.tell(changed('a'));
    await clock.advance(20 * minuteMs);
    const before = channel.calls.length;
    outbox.kick();
    await clock.advance(5_000);
    expect(channel.calls.length - before).toBe(3);
  });

  it('does not go before the other side wants it, line or not', async () => {
    const { outbox, channel, clock } = await startOutbox();
    channel.outcomes.push({ type: 'later', why: 'Too fast.', afterMs: 30_000, holds: 'lane' });
    await outbox.tell(changed('a'));
    await clock.advance(0);
    outbox.kick();
    await outbox.tell(changed('b'));
    await outbox.retry(null);
    await clock.advance(29_999);
    expect(channel.calls).toEqual(['1100 sends a']);
    await clock.advance(1);
    expect(channel.calls).toEqual(['1100 sends a', '1100 sends a', '1100 sends b']);
  });

  it('holds back its own place only, or the whole channel', async () => {
    const home = createScriptedChannel('discord:home', [everywhere('1'), everywhere('2')]);
    const work = createScriptedChannel('discord:work', [everywhere('9')]);
    const { outbox, clock } = await startOutbox({ channels: () => [home, work] });
    home.outcomes.push({ type: 'later', why: 'Too fast.', afterMs: 5_000, holds: 'lane' });
    await outbox.tell(changed('a'));
    await clock.advance(0);
    expect([home.calls, work.calls]).toEqual([['1 sends a', '2 sends a'], ['9 sends a']]);
    await clock.advance(5_000);
    home.outcomes.push({ type: 'later', why: 'Too fast.', afterMs: 5_000, holds: 'channel' });
    await outbox.tell(changed('b', { threadKey: null }));
    await clock.advance(0);
    await outbox.tell(changed('c', { threadKey: null }));
    await clock.advance(0);
    expect(home.calls.slice(3)).toEqual(['1 sends b', '2 sends b']);
    expect(work.calls).toEqual(['9 sends a', '9 sends b', '9 sends c']);
    await clock.advance(5_000);
    expect(home.calls.slice(5).toSorted()).toEqual(['1 sends b', '1 sends c', '2 sends c']);
  });

  it('waits for its channel to come, and its place', async () => {
    const channel = createScriptedChannel();
    let channels = [channel];
    const { outbox, clock } = await startOutbox({ channels: () => channels });
    channel.outcomes.push(offline);
    await outbox.tell(changed('a'));
    await clock.advance(0);
    channels = [];
    await clock.advance(60 * minuteMs);
    expect(channel.calls).toHaveLength(1);
    channels = [channel];
    outbox.channelsChanged();
    await clock.advance(0);
    expect(channel.calls).toHaveLength(2);
  });

  it('is given up when it is too old', async () => {
    const { outbox, channel, clock, rows } = await startOutbox();
    channel.outcomes.push(offline);
    await outbox.test(null, null, 'owner');
    channel.places = [];
    await clock.advance(60 * minuteMs);
    expect(await rows('select state, last_error from outbox')).toEqual([
      { state: 'expired', last_error: 'It was too old to be worth telling.' },
    ]);
    await clock.advance(1_000);
    expect(clock.pending()).toBe(0);
  });
});
