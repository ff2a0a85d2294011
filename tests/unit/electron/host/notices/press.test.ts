import { describe, expect, it } from 'vitest';
import type { News } from '../../../../../electron/host/notices/news.ts';
import { changed, changeOf, flapping, offline, said, unsaved } from './canned-news.ts';
import { createTestDesk, short } from './test-desk.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

describe('a press', () => {
  const told = (...news: readonly News[]) => {
    const desk = createTestDesk();
    desk.hear(...news);
    desk.pass(minuteMs);
    return desk;
  };
  const line = { type: 'pressed', place: 'line' } as const;
  const address = { type: 'pressed', place: 'address-ipv4' } as const;

  it('opens the page that the message speaks of, and takes it away', () => {
    expect(told(changed()).give({ ...address, button: null })).toEqual([
      { type: 'close', place: 'address-ipv4' },
      { type: 'command', command: { do: 'show', path: '/history/61' } },
    ]);
    const pageOf = (news: News, place: 'address-ipv4' | 'line' | 'history' | 'program') =>
      short(told(news).give({ type: 'pressed', place, button: null })).at(-1);
    expect(pageOf(changed({ id: 0 }), 'address-ipv4')).toBe('{"do":"show","path":"/history"}');
    expect(pageOf(flapping, 'address-ipv4')).toBe('{"do":"show","path":"/history"}');
    expect(pageOf(offline, 'line')).toBe('{"do":"show","path":"/history/line"}');
    expect(pageOf(unsaved, 'history')).toBe('{"do":"show","path":"/settings/data"}');
    expect(pageOf(said(false), 'program')).toBe('{"do":"show","path":"/settings"}');
  });

  it('copies the whole new address', () => {
    expect(short(told(changed()).give({ ...address, button: 0 }))).toEqual([
      'close address-ipv4',
      `{"do":"copy","address":"${changeOf().after[0]}"}`,
    ]);
  });

  it('looks again while the line is down', () => {
    expect(short(told(offline).give({ ...line, button: 0 }))).toEqual([
      'close line',
      '{"do":"check"}',
    ]);
  });

  it('mutes for an hour', () => {
    const desk = told(changed());
    expect(short(desk.give({ ...address, button: 1 }))).toEqual(['close address-ipv4']);
    desk.hear(offline);
    expect(desk.pass(hourMs - 1)).toEqual([]);
    expect(short(desk.pass(1))).toEqual(['line: offline']);
  });

  it('on what is gone does nothing', () => {
    const desk = told(offline);
    desk.give({ ...line, button: null });
    expect(desk.give({ ...line, button: null })).toEqual([]);
    expect(desk.give({ type: 'pressed', place: 'summary', button: 0 })).toEqual([]);
  });
});
