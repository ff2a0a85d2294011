import { describe, expect, it } from 'vitest';
import { advance } from '../../../../../electron/host/notices/desk.ts';
import { emptyDesk } from '../../../../../electron/host/notices/desk-state.ts';
import {
  changed,
  flapping,
  happened,
  offline,
  online,
  said,
  unsaved,
  usualSettings,
} from './canned-news.ts';
import { createTestDesk, short } from './test-desk.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const changed6 = changed({ family: 'ipv6', id: 62 });

describe('in quiet hours', () => {
  it('nothing is told; what is still true afterwards is told as one', () => {
    const desk = createTestDesk({ isQuiet: true });
    desk.hear(changed());
    desk.hear(unsaved);
    desk.hear(offline);
    desk.pass(3 * hourMs);
    desk.hear(online);
    desk.hear(changed({ id: 70 }));
    expect(desk.pass(3 * hourMs)).toEqual([]);
    desk.now({ isQuiet: false });
    expect(desk.pass(10 * minuteMs)).toEqual([
      {
        type: 'tell',
        place: 'summary',
        told: { news: [unsaved, changed({ id: 70 })], count: 1 },
      },
    ]);
    expect(desk.pass(hourMs)).toEqual([]);
  });

  it('a single thing is told as itself', () => {
    const desk = createTestDesk({ isQuiet: true });
    desk.hear(changed());
    desk.pass(hourMs);
    desk.now({ isQuiet: false });
    expect(short(desk.give({ type: 'time' }))).toEqual(['address-ipv4: changed']);
  });

  it('the end of what was told before waits too, and a new failure takes its place', () => {
    const desk = createTestDesk();
    desk.hear(offline);
    desk.pass(minuteMs);
    desk.now({ isQuiet: true });
    desk.hear(online);
    desk.hear({ kind: 'offline', since: happened + hourMs });
    desk.hear(online);
    desk.pass(hourMs);
    desk.now({ isQuiet: false });
    expect(short(desk.give({ type: 'time' }))).toEqual(['line: online']);
  });

  it('an address that has stopped flapping is no longer told of', () => {
    const desk = createTestDesk({ isQuiet: true });
    desk.hear(flapping);
    desk.hear({ kind: 'steady', family: 'ipv4' });
    expect(desk.isAtRest()).toBe(true);
    desk.now({ isQuiet: false });
    expect(desk.pass(hourMs)).toEqual([]);
  });

  it('an answer to what somebody has just done is not held back, a hint is', () => {
    const desk = createTestDesk({ isQuiet: true });
    expect(short(desk.hear(said(true)))).toEqual(['program: said']);
    desk.hear(said(false));
    expect(desk.pass(hourMs)).toEqual([]);
  });

  it('nobody is asked more often than every ten minutes', () => {
    const waiting = [{ news: offline, dueMs: 0, isHeld: true, count: 1 }];
    const step = advance(
      { ...emptyDesk, waiting },
      { type: 'time' },
      { now: happened, nowMs: 1, settings: usualSettings, isQuiet: true, window: null },
    );
    expect(step.againInMs).toBe(10 * minuteMs);
  });
});

describe('after a sleep', () => {
  it('what comes in the first half minute is told as one', () => {
    const desk = createTestDesk();
    desk.hear();
    desk.sleep(8 * hourMs);
    desk.hear(changed());
    desk.pass(15_000);
    desk.hear(changed6);
    expect(short(desk.pass(minuteMs))).toEqual(['summary: changed changed']);
  });

  it('a line that needs a moment to come back is no outage', () => {
    const desk = createTestDesk();
    desk.give({ type: 'woke' });
    desk.hear(offline);
    desk.pass(20_000);
    desk.hear(online);
    expect(desk.pass(minuteMs)).toEqual([]);
  });

  it('one thing is told as itself, when it has settled', () => {
    const desk = createTestDesk();
    desk.give({ type: 'woke' });
    desk.hear(changed());
    expect(desk.pass(29_000)).toEqual([]);
    expect(short(desk.pass(1_000))).toEqual(['address-ipv4: changed']);
  });

  it('what waited from before it settles too', () => {
    const desk = createTestDesk();
    desk.hear(changed());
    desk.give({ type: 'woke' });
    expect(desk.pass(29_000)).toEqual([]);
    expect(short(desk.pass(1_000))).toEqual(['address-ipv4: changed']);
  });

  it('a clock that runs a little apart is none', () => {
    const desk = createTestDesk();
    desk.hear();
    desk.sleep(2_900);
    desk.hear(changed());
    expect(short(desk.pass(2_000))).toEqual(['address-ipv4: changed']);
  });
});
