import { describe, expect, it } from 'vitest';
import type { News } from '../../../../../electron/host/notices/news.ts';
import {
  changed,
  flapping,
  offline,
  online,
  said,
  saved,
  unsaved,
  usualSettings,
} from './canned-news.ts';
import { createTestDesk, short } from './test-desk.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const changed6 = changed({ family: 'ipv6', id: 62 });

describe('what is told', () => {
  it('is each event once, a moment later', () => {
    const desk = createTestDesk();
    expect(desk.hear(changed())).toEqual([]);
    expect(desk.pass(1_999)).toEqual([]);
    expect(desk.pass(1)).toEqual([
      { type: 'tell', place: 'address-ipv4', told: { news: [changed()], count: 1 } },
    ]);
    expect(desk.pass(hourMs)).toEqual([]);
    expect(desk.isAtRest()).toBe(true);
  });

  it('is the newest of a thread when several come at once, and how many they were', () => {
    const desk = createTestDesk();
    desk.hear(changed({ id: 60 }));
    desk.pass(1_500);
    desk.hear(changed({ id: 61 }));
    expect(desk.pass(500)).toEqual([
      { type: 'tell', place: 'address-ipv4', told: { news: [changed({ id: 61 })], count: 2 } },
    ]);
  });

  it('is that an address flaps in the place of the change that shows it', () => {
    const desk = createTestDesk();
    desk.hear(changed());
    desk.hear(flapping);
    expect(short(desk.pass(5_000))).toEqual(['address-ipv4: flapping']);
  });

  it('is a recovery in the place of its failure', () => {
    const desk = createTestDesk();
    desk.hear(offline);
    expect(short(desk.pass(5 * minuteMs))).toEqual(['line: offline']);
    desk.hear(online);
    expect(short(desk.pass(minuteMs))).toEqual(['line: online']);
    desk.hear(online);
    expect(desk.pass(minuteMs)).toEqual([]);
  });

  it('is neither a failure nor its recovery when it was over before it was told', () => {
    const desk = createTestDesk();
    desk.hear(offline);
    desk.hear(online);
    expect(desk.pass(hourMs)).toEqual([]);
    expect(desk.isAtRest()).toBe(true);
  });

  it('is one summary when there would be more than three within a minute', () => {
    const desk = createTestDesk();
    desk.hear(changed(), changed6, offline);
    expect(short(desk.pass(10_000))).toEqual([
      'address-ipv4: changed',
      'address-ipv6: changed',
      'line: offline',
    ]);
    desk.hear(unsaved);
    expect(short(desk.pass(10_000))).toEqual(['summary: unsaved']);
    desk.hear(online);
    expect(short(desk.pass(10_000))).toEqual(['summary: unsaved online', 'close line']);
    desk.hear(saved);
    expect(short(desk.pass(10_000))).toEqual(['summary: online saved']);
    desk.pass(minuteMs);
    desk.hear(changed({ id: 63 }));
    expect(short(desk.pass(10_000))).toEqual(['address-ipv4: changed']);
  });

  it('is only what its owner wants', () => {
    const off = (kind: Partial<typeof usualSettings>, ...news: readonly News[]) => {
      const desk = createTestDesk({ settings: { ...usualSettings, ...kind } });
      desk.hear(...news);
      return short(desk.pass(minuteMs));
    };
    const several = changed({ kind: 'egress-set' });
    expect(off({ enabled: false }, changed(), offline, unsaved, said(true))).toEqual([]);
    expect(off({ changes: false }, changed(), offline)).toEqual(['line: offline']);
    expect(off({ changes: false }, several)).toEqual(['address-ipv4: changed']);
    expect(off({ unsteady: false }, several)).toEqual([]);
    expect(off({ unsteady: false }, flapping)).toEqual([]);
    expect(off({ line: false }, offline, unsaved)).toEqual(['history: unsaved']);
    expect(off({ storage: false }, unsaved)).toEqual([]);
    expect(off({ program: false }, said(false))).toEqual([]);
  });

  it('is no recovery of a failure that was not wanted', () => {
    const desk = createTestDesk({ settings: { ...usualSettings, line: false } });
    desk.hear(offline);
    desk.pass(minuteMs);
    desk.now({ settings: usualSettings });
    desk.hear(online);
    expect(desk.pass(minuteMs)).toEqual([]);
  });

  it('goes when it is over and nothing is to be told of that any more', () => {
    const desk = createTestDesk();
    desk.hear(offline);
    desk.pass(minuteMs);
    desk.now({ settings: { ...usualSettings, line: false } });
    desk.hear(online);
    expect(short(desk.pass(minuteMs))).toEqual(['close line']);
  });
});

describe('while the window shows the same', () => {
  const window = { isVisible: true, isFocused: true, path: '/history/line?day=1' };

  it('nothing is told', () => {
    const desk = createTestDesk({ window });
    desk.hear(offline, changed(), unsaved);
    expect(desk.pass(minuteMs)).toEqual([]);
  });

  it.each([
    ['hidden', { ...window, isVisible: false }],
    ['behind others', { ...window, isFocused: false }],
    ['on another page', { ...window, path: '/logs' }],
    ['not there', null],
  ])('somebody is told when the window is %s', (_, window) => {
    const desk = createTestDesk({ window });
    desk.hear(offline);
    expect(short(desk.pass(minuteMs))).toEqual(['line: offline']);
  });

  it('the end of what was seen there is told to somebody who has left', () => {
    const desk = createTestDesk({ window });
    desk.hear(offline);
    desk.pass(minuteMs);
    desk.now({ window: null });
    desk.hear(online);
    expect(short(desk.pass(minuteMs))).toEqual(['line: online']);
  });

  it('what was told before goes when its end is seen there', () => {
    const desk = createTestDesk();
    desk.hear(offline);
    desk.pass(minuteMs);
    desk.now({ window });
    desk.hear(online);
    expect(short(desk.pass(minuteMs))).toEqual(['close line']);
  });
});
