import { describe, expect, it } from 'vitest';
import { eventOfSign } from '../../../../../electron/core/events/event-of.ts';
import type { Sign } from '../../../../../electron/core/events/signs.ts';
import type { BotState } from '../../../../../shared/domain/bot.ts';
import type { ToldEvent } from '../../../../../shared/domain/told-event.ts';
import { cannedSources } from '../../../../support/canned-sources.ts';
import { newChange } from '../../../../support/new-changes.ts';
import { startEvents } from './start-events.ts';
import { asTold, changeOf } from './told-event-of.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** When the fake clock begins. */
const start = Date.UTC(2026, 0, 1);

const toldSign = (sign: Sign): ToldEvent => {
  const event = eventOfSign(sign);
  if (event === null) throw new Error('It is told.');
  return asTold(event, 1);
};
const degraded = (since: number): BotState => ({
  type: 'degraded',
  since,
  attempt: 1,
  loss: 'broken',
  closeCode: 1006,
});

describe('the start', () => {
  it('is told, with when the run before ended', async () => {
    const started = { version: '2.0.0', previousEndAt: start - hourMs };
    const { events, clock, heard } = await startEvents({ started });
    await events.start();
    await clock.advance(0);
    expect(heard).toEqual([
      {
        kind: 'started',
        severity: 'info',
        subject: 'app',
        threadKey: `started:${start}`,
        at: start,
        data: started,
      },
    ]);
    await events.stop();
  });

  it('is no news where only the history is another one', async () => {
    const { events, clock, heard } = await startEvents();
    await events.start();
    await clock.advance(hourMs);
    expect(heard).toEqual([]);
    await events.stop();
  });

  it('goes on with an outage in which the last run ended', async () => {
    const lostAt = start - hourMs;
    const told = [toldSign({ type: 'line-lost', since: lostAt })];
    const { events, clock, line, heard } = await startEvents({ told });
    await events.start();
    line('offline');
    await clock.advance(minuteMs);
    line('online');
    await clock.advance(0);
    expect(heard).toEqual([
      eventOfSign({ type: 'line-back', at: start + minuteMs, since: lostAt, downMs: null }),
    ]);
    await events.stop();
  });

  it('tells first what a crash has left untold', async () => {
    const told = [toldSign({ type: 'line-back', at: start - 5, since: start - 9, downMs: 4 })];
    const started = { version: '2.0.0', previousEndAt: null };
    const before = asTold(
      {
        kind: 'started',
        severity: 'info',
        subject: 'app',
        threadKey: 'started:1',
        at: start - hourMs,
        data: started,
      },
      2,
    );
    const { events, history, clock, heard } = await startEvents({
      told: [...told, before],
      started,
    });
    const confirmedAt = start - minuteMs;
    await history.changes.add(newChange({ confirmedAt, firstSeenAt: confirmedAt - 10_000 }));
    await events.start();
    await clock.advance(0);
    expect(heard.map(({ kind, threadKey }) => [kind, threadKey])).toEqual([
      ['address-changed', 'change:1'],
      ['started', `started:${start}`],
    ]);
    await events.stop();
  });

  it('goes well although nothing of before can be read', async () => {
    const { events, clock, fail, line, kinds, log } = await startEvents();
    fail('The disk is gone.');
    await events.start();
    fail(null);
    line('offline');
    await clock.advance(minuteMs);
    expect(kinds()).toEqual(['line-lost']);
    expect(log.entries.map(({ part, message }) => [part, message])).toEqual([
      ['events', 'what was told before cannot be read'],
    ]);
    await events.stop();
  });

  it('is waited for by what is found out before it', async () => {
    const told = [toldSign({ type: 'line-lost', since: start - hourMs })];
    const { events, clock, kinds } = await startEvents({
      told,
      started: { version: '2.0.0', previousEndAt: null },
    });
    events.changed(changeOf());
    events.botChanged('home', {
      type: 'fatal',
      since: start,
      reason: 'token',
      closeCode: 4004,
    });
    await clock.advance(minuteMs);
    expect(kinds()).toEqual([]);
    await events.start();
    await clock.advance(0);
    expect(kinds()).toEqual(['started', 'address-changed', 'bot-down']);
    await events.stop();
  });
});

describe('what happens', () => {
  it('is told in its order: a change, an outage once it lasts, its end at once', async () => {
    const { events, clock, line, heard } = await startEvents();
    await events.start();
    line('online');
    events.changed(changeOf());
    await clock.advance(minuteMs);
    line('offline');
    await clock.advance(19_999);
    expect(heard.length).toBe(1);
    await clock.advance(1);
    expect(heard.length).toBe(2);
    await clock.advance(minuteMs);
    line('online');
    await clock.advance(0);
    expect(heard.map(({ kind, threadKey, at }) => [kind, threadKey, at - start])).toEqual([
      ['address-changed', 'change:41', 1_000 - start],
      ['line-lost', `line:${start + minuteMs}`, minuteMs],
      ['line-back', `line:${start + minuteMs}`, 2 * minuteMs + 20_000],
    ]);
    await events.stop();
  });

  it('is told as flapping, and not as the change back too', async () => {
    const { events, clock, store, heard } = await startEvents();
    await events.start();
    store.apply({ type: 'family-known', family: 'ipv4', known: { flappingSince: clock.now() } });
    events.changed(changeOf({ id: 7 }));
    events.changed(changeOf({ id: 8, family: 'ipv6' }));
    await clock.advance(0);
    expect(heard.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['flapping', 'ipv4'],
      ['address-changed', 'ipv6'],
    ]);
    await events.stop();
  });

  it('is that the history cannot be written, told when it can be again', async () => {
    const { events, clock, storage, fail, heard } = await startEvents();
    await events.start();
    fail('The disk is full.');
    storage('The disk is full.');
    await clock.advance(10 * minuteMs);
    expect(heard).toEqual([]);
    fail(null);
    storage(null);
    await clock.advance(0);
    expect(heard.map(({ kind, at }) => [kind, at - start])).toEqual([
      ['storage-degraded', 0],
      ['storage-recovered', 10 * minuteMs],
    ]);
    await events.stop();
  });

  it('is a bot that is not reached for five minutes, unless the line is away', async () => {
    const { events, clock, line, kinds } = await startEvents();
    await events.start();
    line('online');
    events.botChanged('home', degraded(clock.now()));
    await clock.advance(5 * minuteMs - 1);
    expect(kinds()).toEqual([]);
    await clock.advance(1);
    expect(kinds()).toEqual(['bot-down']);
    events.botChanged('home', { type: 'ready', since: clock.now() });
    line('offline');
    events.botChanged('home', degraded(clock.now()));
    await clock.advance(hourMs);
    expect(kinds()).toEqual(['bot-down', 'bot-back', 'line-lost']);
    await events.stop();
  });

  it('is a source in trouble, looked at once a minute at most', async () => {
    const { events, clock, line, sources, viewed, heard } = await startEvents();
    await events.start();
    const views = cannedSources();
    for (let seconds = 0; seconds <= 32 * 60; seconds += 10) {
      sources(
        views.map((view) =>
          view.id === 'dns-ipv4'
            ? { ...view, statistics: { ...view.statistics, asked: 900 + seconds, answered: 809 } }
            : view,
        ),
      );
      line('online');
      await clock.advance(10_000);
    }
    expect(heard.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['source-trouble', 'dns-ipv4'],
    ]);
    expect(viewed()).toBeLessThanOrEqual(33);
    await events.stop();
  });

  it('is summed up each morning', async () => {
    const { events, history, clock, heard } = await startEvents();
    await events.start();
    await history.changes.add(newChange({ confirmedAt: start + hourMs, firstSeenAt: start }));
    for (let hour = 0; hour < 34; hour += 1) await clock.advance(hourMs);
    await events.stop();
    expect(heard.map(({ kind, threadKey, data }) => [kind, threadKey, data])).toEqual([
      [
        'daily-report',
        'daily:2026-01-01',
        {
          from: start,
          to: start + 24 * hourMs,
          addresses: { ipv4: ['81.2.69.143'], ipv6: [] },
          changes: 1,
          outages: 0,
          longestOutageMs: null,
          upMs: 0,
          degradedMs: 0,
          downMs: 0,
          latencyMs: null,
        },
      ],
    ]);
  });
});

describe('the end', () => {
  it('leaves no timer and no ear', async () => {
    const { events, clock, line, listeners, kinds } = await startEvents();
    await events.start();
    line('offline');
    events.botChanged('home', degraded(clock.now()));
    await events.stop();
    expect([clock.pending(), listeners.size]).toEqual([0, 0]);
    line('online');
    await clock.advance(hourMs);
    expect(kinds()).toEqual([]);
  });

  it('may come before the start is over', async () => {
    const { events, clock, listeners } = await startEvents();
    const started = events.start();
    await events.stop();
    await started;
    expect([clock.pending(), listeners.size]).toEqual([0, 0]);
  });
});
