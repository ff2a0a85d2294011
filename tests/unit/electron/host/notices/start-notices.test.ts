import { describe, expect, it } from 'vitest';
import type { AppPush } from '../../../../../electron/core/app.ts';
import type { NoticeCommand } from '../../../../../electron/host/notices/desk-state.ts';
import type { NoticeSettings } from '../../../../../electron/host/notices/notice-settings.ts';
import type { WindowState } from '../../../../../electron/host/notices/pages.ts';
import { startNotices } from '../../../../../electron/host/notices/start-notices.ts';
import type { LinkState } from '../../../../../shared/domain/link.ts';
import { confirmedSnapshot } from '../../../../support/canned-snapshots.ts';
import { english } from '../../../../support/english.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import { formatOf } from '../../../../support/formats.ts';
import { changeOf, happened, usualSettings } from './canned-news.ts';
import { createMemoryPresenter } from './memory-presenter.ts';

const t = english();

function start(initial: Partial<NoticeSettings> = {}, at = happened) {
  const clock = createFakeClock(at);
  const presenter = createMemoryPresenter();
  const listeners = new Set<(push: AppPush) => void>();
  const commands: NoticeCommand[] = [];
  let settings = { ...usualSettings, ...initial };
  let window: WindowState = null;
  const notices = startNotices({
    app: {
      subscribe: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    settings: () => settings,
    presenter,
    words: (key, values) => t(key, { ...values }),
    format: formatOf(),
    windowState: () => window,
    clock,
    act: (command) => commands.push(command),
  });
  const push = (message: AppPush): void => {
    for (const listener of listeners) listener(message);
  };
  return {
    notices,
    clock,
    presenter,
    commands,
    listeners,
    push,
    line: (state: LinkState) =>
      push({
        name: 'snapshot',
        data: {
          ...confirmedSnapshot(clock.now()),
          link: { state, since: clock.now(), latencyMs: null, lastRoundAt: clock.now() },
        },
      }),
    set: (changes: Partial<NoticeSettings>) => {
      settings = { ...settings, ...changes };
      push({ name: 'settings', data: { changed: ['notifications'] } });
    },
    show: (state: WindowState) => {
      window = state;
    },
  };
}

describe('what the desktop is told', () => {
  it('is a change, with a press that opens its page and goes away', async () => {
    const { push, clock, presenter, commands } = start();
    push({ name: 'change', data: changeOf() });
    await clock.advance(2_000);
    expect(presenter.screen.get('address-ipv4')?.title).toBe('Your address changed');
    presenter.press('address-ipv4', null);
    expect(commands).toEqual([{ do: 'show', path: '/history/61' }]);
    expect(presenter.calls).toEqual(['show address-ipv4', 'close address-ipv4']);
  });

  it('is the line that goes and comes back in one place', async () => {
    const { line, clock, presenter } = start();
    line('offline');
    await clock.advance(60_000);
    line('online');
    await clock.advance(60_000);
    expect(presenter.calls).toEqual(['show line', 'update line']);
    expect(presenter.screen.get('line')?.body).toMatch(
      /^It came back at 14:03\. It was down for 1/,
    );
  });

  it('follows its settings as they are when it is told', async () => {
    const { push, clock, presenter } = start({ maskAddresses: true, sound: true });
    push({ name: 'change', data: changeOf() });
    await clock.advance(2_000);
    expect(presenter.screen.get('address-ipv4')).toMatchObject({
      isSilent: false,
      body: expect.stringContaining('from 203.0.•.• to 198.51.•.•'),
    });
  });

  it('copies the whole address where the message masks it', async () => {
    const { push, clock, presenter, commands } = start({ maskAddresses: true });
    push({ name: 'change', data: changeOf() });
    await clock.advance(2_000);
    presenter.press('address-ipv4', 0);
    expect(commands).toEqual([{ do: 'copy', address: '198.51.100.9' }]);
  });

  it('waits for the end of quiet hours, in the reader’s time zone', async () => {
    const { push, clock, presenter } = start({ quietFrom: '14:00', quietTo: '14:30' });
    push({ name: 'change', data: changeOf() });
    await clock.advance(27 * 60_000);
    expect(presenter.calls).toEqual([]);
    await clock.advance(10 * 60_000);
    expect(presenter.calls).toEqual(['show address-ipv4']);
    expect(presenter.screen.get('address-ipv4')?.body).toMatch(/You are told late, at 14:3\d\.$/);
  });

  it('is told at once when quiet hours are taken back', async () => {
    const { push, clock, presenter, set } = start({ quietFrom: '14:00', quietTo: '15:00' });
    push({ name: 'change', data: changeOf() });
    await clock.advance(60_000);
    set({ quietFrom: '' });
    expect(presenter.calls).toEqual(['show address-ipv4']);
  });

  it('is nothing of what the window shows when it is due', async () => {
    const { push, clock, presenter, show } = start();
    push({ name: 'change', data: changeOf() });
    show({ isVisible: true, isFocused: true, path: '/' });
    await clock.advance(60_000);
    expect(presenter.calls).toEqual([]);
  });

  it('is what the program says of itself', async () => {
    const { notices, clock, presenter, commands } = start();
    notices.say({
      title: 'IP Beacon 2 is here',
      body: 'See what is new.',
      path: '/',
      isReply: false,
    });
    await clock.advance(2_000);
    expect(presenter.screen.get('program')).toEqual({
      title: 'IP Beacon 2 is here',
      body: 'See what is new.',
      buttons: [],
      isSilent: true,
    });
    presenter.press('program', null);
    expect(commands).toEqual([{ do: 'show', path: '/' }]);
  });

  it('is one thing after a wake', async () => {
    const { notices, push, clock, presenter } = start();
    notices.woke();
    push({ name: 'change', data: changeOf() });
    await clock.advance(20_000);
    push({ name: 'change', data: changeOf({ family: 'ipv6', id: 62 }) });
    await clock.advance(20_000);
    expect(presenter.calls).toEqual(['show summary']);
  });

  it('has one timer while something waits, and none else', async () => {
    const { push, line, clock } = start();
    line('online');
    expect(clock.pending()).toBe(0);
    push({ name: 'change', data: changeOf({ family: 'ipv6' }) });
    line('online');
    expect(clock.pending()).toBe(1);
    push({ name: 'change', data: changeOf() });
    await clock.advance(2_000);
    expect(clock.pending()).toBe(0);
  });

  it('ends with the app: nothing stays on the screen, no timer, no ear', async () => {
    const { notices, push, clock, presenter, listeners } = start();
    push({ name: 'change', data: changeOf() });
    await clock.advance(2_000);
    push({ name: 'change', data: changeOf({ family: 'ipv6' }) });
    notices.stop();
    expect(presenter.screen.size).toBe(0);
    expect(presenter.calls.at(-1)).toBe('stop');
    expect(clock.pending()).toBe(0);
    expect(listeners.size).toBe(0);
  });
});
