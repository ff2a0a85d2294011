import { describe, expect, it } from 'vitest';
import { botName, isRunning, nextStep } from '../../../../../renderer/pages/discord/bot-look.ts';
import type { BotView } from '../../../../../shared/domain/bot.ts';
import { cannedBot, cannedGuild } from '../../../../support/mock-bots.ts';

const ready: BotView = {
  definition: cannedBot(),
  hasToken: true,
  state: { type: 'ready', since: 0 },
  user: { id: '140000000000000001', name: 'Beacon' },
  guilds: [cannedGuild],
  inviteUrl: null,
  latencyMs: 41,
};

describe('a bot', () => {
  it('is called as Discord calls it, and before that as the settings do', () => {
    expect(botName(ready)).toBe('Beacon');
    expect(botName({ ...ready, user: null })).toBe('home');
  });

  it.each([
    [{ type: 'stopped', since: 0 }, false],
    [{ type: 'stopping', since: 0 }, false],
    [{ type: 'connecting', since: 0, attempt: 1 }, true],
    [{ type: 'ready', since: 0 }, true],
    [{ type: 'degraded', since: 0, attempt: 1, loss: 'broken', closeCode: 1006 }, true],
    [{ type: 'fatal', since: 0, reason: 'token', closeCode: null }, false],
  ] as const)('%j runs: %s', (state, runs) => {
    expect(isRunning({ ...ready, state })).toBe(runs);
  });
});

describe('what is to be done next', () => {
  it.each([
    ['nothing', {}, null],
    ['a token', { hasToken: false }, 'token'],
    ['a start', { state: { type: 'stopped', since: 0 } }, 'start'],
    ['an invitation', { guilds: [] }, 'invite'],
    ['a place to tell in', { definition: cannedBot({ targets: [] }) }, 'places'],
    [
      'nothing but to wait',
      { state: { type: 'connecting', since: 0, attempt: 1 }, guilds: [] },
      null,
    ],
  ] as const)('is %s', (_what, changed, step) => {
    expect(nextStep({ ...ready, ...changed } as BotView)).toBe(step);
  });
});
