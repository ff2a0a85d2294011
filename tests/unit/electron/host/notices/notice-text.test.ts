import { describe, expect, it } from 'vitest';
import type { News } from '../../../../../electron/host/notices/news.ts';
import { noticeText } from '../../../../../electron/host/notices/notice-text.ts';
import type { NoticeWishes } from '../../../../../electron/host/notices/notice-wishes.ts';
import { english } from '../../../../support/english.ts';
import { formatOf } from '../../../../support/formats.ts';
import {
  changed,
  flapping,
  happened,
  offline,
  online,
  said,
  saved,
  unsaved,
} from './canned-news.ts';

const t = english();
const wishes: NoticeWishes = {
  now: happened + 15_000,
  isMasked: false,
  isSilent: true,
  words: (key, values) => t(key, { ...values }),
  format: formatOf(),
};
const laterBy = (minutes: number): Partial<NoticeWishes> => ({ now: happened + minutes * 60_000 });
/** A space before a unit does not break. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const bodyOf = (news: News, changes: Partial<NoticeWishes> = {}, count = 1): string =>
  plain(noticeText({ news: [news], count }, { ...wishes, ...changes }).body);
const network = {
  insights: [
    {
      address: '198.51.100.9',
      country: 'AT',
      network: { asn: 64_500, organisation: 'Example Telecom AG', kind: 'access' as const },
      place: null,
      reverseName: null,
    },
  ],
  nat: null,
  tunnel: null,
};

describe('the message of a change', () => {
  it('says the old and the new address, when, and how long the old one held', () => {
    const message = noticeText({ news: [changed()], count: 1 }, wishes);
    expect({ ...message, body: plain(message.body) }).toEqual({
      title: 'Your address changed',
      body: 'Your IPv4 address changed from 203.0.113.47 to 198.51.100.9 at 14:02. It held for 23 h 51 m.',
      buttons: ['Copy address', 'Mute for an hour'],
      isSilent: true,
    });
  });

  it('masks both where addresses are masked', () => {
    expect(bodyOf(changed(), { isMasked: true })).toBe(
      'Your IPv4 address changed from 203.0.•.• to 198.51.•.• at 14:02. It held for 23 h 51 m.',
    );
  });

  it('says whose network it is, and where', () => {
    expect(bodyOf(changed({ known: network }))).toMatch(
      /51 m\. Its network: Example Telecom AG · Austria\.$/,
    );
  });

  it('says both times when it is told late', () => {
    expect(bodyOf(changed({ heldMs: null }), laterBy(2))).toMatch(/14:02\.$/);
    expect(bodyOf(changed({ heldMs: null }), laterBy(14))).toMatch(
      /at 14:02\. You are told late, at 14:16\.$/,
    );
  });

  it('says of how many it is the last', () => {
    expect(bodyOf(changed({ heldMs: null }), {}, 3)).toMatch(
      /at 14:02\. It was the last of 3 changes\.$/,
    );
  });

  it('names some of a set of addresses and not all of them', () => {
    const after = Array.from({ length: 9 }, (_, index) => `203.0.113.${index}`);
    const several = changed({ kind: 'egress-set', after, heldMs: null });
    expect(bodyOf(several)).toBe(
      'Several IPv4 addresses turned out to be yours at once at 14:02: 203.0.113.0, 203.0.113.1, 203.0.113.2, 203.0.113.3 and ….',
    );
    expect(bodyOf(several, { isMasked: true })).toMatch(/at 14:02: 203\.0\.•\.•\.$/);
  });

  it('names the first address ever', () => {
    const first = changed({ kind: 'first', before: [], heldMs: null });
    expect(noticeText({ news: [first], count: 1 }, wishes)).toMatchObject({
      title: 'First address',
      body: 'Your first IPv4 address, 198.51.100.9, was confirmed at 14:02.',
    });
  });
});

describe('the message', () => {
  it.each([
    [
      offline,
      'The line is down',
      'It went down at 14:02: nothing outside answers any more. If it lasts, look at the router and its cables.',
      ['Check now', 'Mute for an hour'],
    ],
    [
      online,
      'The line is back',
      'It came back at 14:06. It was down for 4 m.',
      ['Mute for an hour'],
    ],
    [
      { kind: 'online', since: happened, downMs: null } as const,
      'The line is back',
      'It came back at 14:02. How long it was down is not known: nobody was watching all the time.',
      ['Mute for an hour'],
    ],
    [
      flapping,
      'Your IPv4 address goes back and forth',
      'The address has been going back and forth since 2 Mar 2026, 14:02. It is told once, not every time.',
      ['Mute for an hour'],
    ],
    [
      unsaved,
      'The history cannot be written',
      'No space is left on the disk of /var/lib/ip-beacon. What you see is right; new changes may be missing from the history after a restart.',
      ['Mute for an hour'],
    ],
    [
      saved,
      'The history is written again',
      'It could not be written for 1 m.',
      ['Mute for an hour'],
    ],
    [said(false), 'IP Beacon goes on', 'Its icon is in the tray.', []],
  ])('of %j says what happened, since when and what to do', (news, title, body, buttons) => {
    const message = noticeText({ news: [news], count: 1 }, wishes);
    expect({ ...message, body: plain(message.body) }).toEqual({
      title,
      body,
      buttons,
      isSilent: true,
    });
  });

  it('of several says each on a line of its own', () => {
    const message = noticeText(
      { news: [offline, saved, changed({ heldMs: null })], count: 1 },
      { ...wishes, now: happened },
    );
    expect({ ...message, body: plain(message.body).split('\n') }).toEqual({
      title: '3 messages from IP Beacon',
      body: [
        'The line is down',
        'The history is written again',
        'Your IPv4 address changed from 203.0.113.47 to 198.51.100.9 at 14:02.',
      ],
      buttons: ['Mute for an hour'],
      isSilent: true,
    });
  });

  it('is cut where somebody else’s words are long', () => {
    const long: News = {
      ...said(false),
      kind: 'said',
      title: 'x',
      body: 'word '.repeat(500),
    } as News;
    expect(bodyOf(long)).toHaveLength(400);
  });
});
