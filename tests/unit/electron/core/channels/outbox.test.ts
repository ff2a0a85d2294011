import { describe, expect, it } from 'vitest';
import type { NewToldEvent } from '../../../../../shared/domain/told-event.ts';
import {
  changed,
  lineBack,
  lineLost,
  openOutbox,
  sourceTrouble,
  startOutbox,
} from '../../../../support/open-outbox.ts';
import { createScriptedChannel, everywhere } from '../../../../support/scripted-channel.ts';

const minuteMs = 60_000;

describe('an event', () => {
  it('is told everywhere it is wanted, and written down with what was taken', async () => {
    const places = [everywhere('1'), everywhere('2', { wants: () => false }), everywhere('3')];
    const channel = createScriptedChannel('discord:home', places);
    const { outbox, clock, rows } = await startOutbox({ channels: () => [channel] });
    const event = changed('a');
    expect(await outbox.tell(event)).toEqual({ ...event, id: 1, recordedAt: clock.now() });
    await clock.advance(0);
    expect(channel.calls).toEqual(['1 sends a', '3 sends a']);
    expect(channel.sent[0]).toMatchObject({
      payload: { type: 'event' },
      events: [{ ...event, id: 1, recordedAt: clock.now() }],
      attempts: 1,
      notSentBefore: clock.now(),
    });
    expect(
      await rows('select outbox_id, event_id, target, thread_key, external_id from deliveries'),
    ).toEqual([
      { outbox_id: 1, event_id: 1, target: '1', thread_key: 'change:a', external_id: 'm1' },
      { outbox_id: 2, event_id: 1, target: '3', thread_key: 'change:a', external_id: 'm2' },
    ]);
  });

  it('is told once, however often it is given', async () => {
    const { outbox, channel, clock } = await startOutbox();
    const first = await outbox.tell(lineLost(7));
    await clock.advance(minuteMs);
    expect(await outbox.tell(lineLost(7))).toEqual(first);
    await Promise.all([outbox.tell(changed('a')), outbox.tell(changed('a'))]);
    await outbox.tell(lineBack(7));
    await clock.advance(0);
    expect(channel.calls).toEqual(['1100 sends lost', '1100 sends a', '1100 sends back']);
  });

  it('that is muted is written down all the same', async () => {
    const { outbox, channel, clock, rows } = await startOutbox({
      isMuted: ({ kind }) => kind !== 'line-lost',
    });
    await outbox.tell(changed('a'));
    await outbox.tell(lineLost(7));
    await clock.advance(0);
    expect(channel.calls).toEqual(['1100 sends lost']);
    expect(await rows('select subject from events')).toEqual([
      { subject: 'a' },
      { subject: 'lost' },
    ]);
  });

  it('that cannot be written down is the caller’s to know, and nothing of it is left', async () => {
    const { outbox, channel, database, clock, rows } = await startOutbox();
    database.failWrites('disk full');
    await expect(outbox.tell(changed('a'))).rejects.toThrow('disk full');
    database.failWrites(null);
    expect(await rows('select id from events union all select id from outbox')).toEqual([]);
    await outbox.tell(changed('a'));
    await clock.advance(0);
    expect(channel.calls).toEqual(['1100 sends a']);
  });

  it('waits for the end of the quiet hours, and others need not', async () => {
    const untilMorning = (event: NewToldEvent, now: number) =>
      event.severity === 'critical' ? now : now + 8 * 60 * minuteMs;
    const channel = createScriptedChannel('discord:home', [
      everywhere('1', { notBefore: untilMorning }),
    ]);
    const { outbox, clock } = await startOutbox({ channels: () => [channel] });
    await outbox.tell(changed('a'));
    await outbox.tell(lineLost(7));
    await clock.advance(8 * 60 * minuteMs - 1);
    expect(channel.calls).toEqual(['1 sends lost']);
    await clock.advance(1);
    expect(channel.calls).toEqual(['1 sends lost', '1 sends a']);
  });
});

describe('a newer message', () => {
  it('takes the place of an older one that says less', async () => {
    const { outbox, channel, clock, rows } = await openOutbox();
    await outbox.tell(lineLost(7));
    await outbox.tell(changed('a'));
    await outbox.tell(lineLost(8));
    await outbox.tell(lineBack(7));
    await outbox.test(null, null, 'first');
    await outbox.test(null, null, 'second');
    await outbox.start();
    await clock.advance(0);
    expect(channel.calls).toEqual(
      ['back', 'test of second', 'a', 'lost'].map((name) => `1100 sends ${name}`),
    );
    expect(
      await rows('select id, state, superseded_by from outbox where superseded_by is not null'),
    ).toEqual([
      { id: 1, state: 'done', superseded_by: 4 },
      { id: 5, state: 'done', superseded_by: 6 },
    ]);
  });

  it('lets alone what is under way already, and other places', async () => {
    const channel = createScriptedChannel('discord:home', [everywhere('1'), everywhere('2')]);
    const { outbox, clock, rows } = await startOutbox({ channels: () => [channel] });
    let answer: () => void = () => {};
    channel.outcomes.push(
      () =>
        new Promise((resolve) => {
          answer = () => resolve({ type: 'delivered', externalId: null });
        }),
    );
    await outbox.tell(lineLost(7));
    await clock.advance(0);
    await outbox.tell(lineBack(7));
    await clock.advance(0);
    expect(channel.calls).toEqual(['1 sends lost', '2 sends lost', '2 sends back']);
    expect(await rows('select state from outbox where id = 1')).toEqual([{ state: 'sending' }]);
    answer();
    await clock.advance(0);
    expect(channel.calls.slice(3)).toEqual(['1 sends back']);
  });
});

describe('a flood', () => {
  it('becomes one message behind the end of the outage and the new address', async () => {
    const { outbox, channel, clock, rows } = await openOutbox();
    for (const [index, name] of ['a', 'b', 'c', 'd', 'e', 'f'].entries()) {
      await outbox.tell({ ...sourceTrouble(name), at: 10_000 - index });
    }
    await outbox.tell(changed('new'));
    await outbox.tell(lineBack(7));
    await outbox.tell(changed('report', { kind: 'daily-report' }));
    await clock.advance(10 * minuteMs);
    await outbox.start();
    await clock.advance(0);
    expect(channel.calls.slice(0, 3)).toEqual(
      ['back', 'new', 'digest f e d c b a'].map((name) => `1100 sends ${name}`),
    );
    expect(channel.sent[2]?.payload).toEqual({ type: 'digest', events: [1, 2, 3, 4, 5, 6] });
    expect(await rows('select count(*) as n from outbox where superseded_by = 10')).toEqual([
      { n: 6 },
    ]);
    expect(await outbox.status()).toMatchObject({ waiting: 0 });
  });

  it('has a bound: the oldest of the least importance are given up, and the log says so', async () => {
    const { outbox, log, rows } = await openOutbox();
    await outbox.tell(changed('first'));
    for (let number = 1; number <= 502; number += 1)
      await outbox.text(['discord:home'], `${number}`);
    expect(await rows("select id, last_error from outbox where state = 'expired'")).toEqual(
      [2, 3, 4].map((id) => ({ id, last_error: 'Too many messages waited there.' })),
    );
    expect(await outbox.status()).toMatchObject({ waiting: 500 });
    expect(log.entries.filter(({ level }) => level === 'warn')).toHaveLength(3);
  });
});

describe('somebody’s own words', () => {
  it('go to each place of the channels that were named', async () => {
    const home = createScriptedChannel('discord:home', [everywhere('1'), everywhere('2')]);
    const work = createScriptedChannel('discord:work', [everywhere('9')]);
    const { outbox, clock } = await startOutbox({ channels: () => [home, work] });
    expect(await outbox.text(['discord:home', 'discord:none'], 'Hello')).toBe(2);
    await clock.advance(0);
    expect([home.calls, work.calls]).toEqual([['1 sends Hello', '2 sends Hello'], []]);
  });

  it('and tests go where they are asked for', async () => {
    const home = createScriptedChannel('discord:home', [everywhere('1'), everywhere('2')]);
    const work = createScriptedChannel('discord:work', [everywhere('9')]);
    const { outbox, clock } = await startOutbox({ channels: () => [home, work] });
    expect(await outbox.test('discord:home', '2', 'me')).toBe(1);
    expect(await outbox.test('discord:home', '9', 'me')).toBe(0);
    await clock.advance(0);
    expect(await outbox.test(null, null, 'you')).toBe(3);
    await clock.advance(0);
    expect(home.calls).toEqual([
      '2 sends test of me',
      '1 sends test of you',
      '2 sends test of you',
    ]);
    expect(work.calls).toEqual(['9 sends test of you']);
  });
});

it('says how it is whenever that is another, and schedules nothing when nothing waits', async () => {
  const { outbox, channel, clock, statuses } = await startOutbox();
  const calm = { waiting: 0, failed: 0, oldestAt: null, disabled: [] };
  await clock.advance(1_000);
  expect([statuses, clock.pending()]).toEqual([[calm], 0]);
  const at = clock.now();
  channel.outcomes.push({ type: 'later', why: 'No line.', afterMs: 2_000, holds: 'lane' });
  await outbox.tell(changed('a'));
  await clock.advance(10_000);
  await outbox.retry(null);
  await clock.advance(1_000);
  expect(statuses).toEqual([calm, { ...calm, waiting: 1, oldestAt: at }, calm]);
  expect(clock.pending()).toBe(0);
});
