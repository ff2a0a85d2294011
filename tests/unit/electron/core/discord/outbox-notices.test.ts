import { expect, it } from 'vitest';
import { createOutboxNotices } from '../../../../../electron/core/discord/outbox-notices.ts';
import { createTurns } from '../../../../../electron/core/in-turn.ts';
import { createMemoryLog } from '../../../../support/memory-log.ts';

/** The notices to an outbox that is closed as long as `isOpen` is false. */
function start() {
  const heard: string[] = [];
  const log = createMemoryLog();
  const history = { isOpen: true };
  const outbox = () => {
    if (!history.isOpen) throw new Error('the history is not open');
    return {
      kick: (channel = 'all') => void heard.push(`kick ${channel}`),
      channelsChanged: () => void heard.push('channels'),
      placesChanged: async () => void heard.push('places'),
      enable: async (channel: string) => void heard.push(`enable ${channel}`),
    };
  };
  return {
    history,
    heard,
    log,
    notices: createOutboxNotices({ outbox, log, inTurn: createTurns() }),
  };
}

it('passes everything on to an outbox that is there', async () => {
  const { heard, notices, log } = start();
  notices.ready('discord:home');
  notices.channelsChanged();
  await notices.placesChanged();
  await notices.mended(['discord:home', 'discord:club']);
  await notices.mended([]);
  expect(heard).toEqual([
    'kick discord:home',
    'channels',
    'places',
    'enable discord:home',
    'enable discord:club',
  ]);
  expect(log.entries).toEqual([]);
});

it('says what was mended while the history was closed once that is open, and once', async () => {
  const { history, heard, notices, log } = start();
  history.isOpen = false;
  await notices.mended(['discord:home']);
  await notices.placesChanged();
  notices.ready('discord:home');
  expect(heard).toEqual([]);
  expect(log.entries.map(({ level }) => level)).toEqual(['warn', 'warn', 'debug']);
  history.isOpen = true;
  await notices.mended([]);
  await notices.mended([]);
  expect(heard).toEqual(['enable discord:home']);
});
