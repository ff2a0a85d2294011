import { describe, expect, it } from 'vitest';
import {
  createKnownBots,
  type StandingBot,
} from '../../../../../electron/core/discord/known-bots.ts';
import type { BotState } from '../../../../../shared/domain/bot.ts';

const user = { id: '140000000000000001', name: 'Beacon' };
const home = { id: '110000000000000001', name: 'Home' };

/** One that knows who it is, and its guilds only while it is ready. */
const runningBot = (state: BotState): StandingBot => ({
  state: () => state,
  user: () => (state.type === 'connecting' ? null : user),
  applicationId: () => (state.type === 'connecting' ? null : user.id),
  guilds: () => (state.type === 'ready' ? [home] : []),
  latencyMs: () => (state.type === 'ready' ? 41 : null),
});
const inviteUrl = expect.stringContaining(`client_id=${user.id}&`) as string;

describe('what is known of a bot', () => {
  it('is nothing before Discord has said it', () =>
    expect(createKnownBots(7).standingOf('home', 'token', null)).toEqual({
      state: { type: 'stopped', since: 7 },
      user: null,
      guilds: [],
      inviteUrl: null,
      latencyMs: null,
    }));

  it('stays while it stops, is stopped and connects again', () => {
    const bots = createKnownBots(7);
    const ready: BotState = { type: 'ready', since: 10 };
    const who = { user, guilds: [home], inviteUrl };
    expect(bots.standingOf('home', 'token', runningBot(ready))).toEqual({
      ...who,
      state: ready,
      latencyMs: 41,
    });
    const stopping: BotState = { type: 'stopping', since: 20 };
    expect(bots.standingOf('home', 'token', runningBot(stopping))).toMatchObject(who);
    bots.ended('home', 22);
    expect(bots.standingOf('home', 'token', null)).toEqual({
      ...who,
      state: { type: 'stopped', since: 22 },
      latencyMs: null,
    });
    const connecting: BotState = { type: 'connecting', since: 30, attempt: 1 };
    expect(bots.standingOf('home', 'token', runningBot(connecting))).toMatchObject(who);
  });

  it('is forgotten with its token, which may be another bot’s now', () => {
    const bots = createKnownBots(7);
    bots.standingOf('home', 'token', runningBot({ type: 'ready', since: 10 }));
    expect(bots.standingOf('home', 'other', null)).toMatchObject({ user: null, guilds: [] });
    expect(bots.standingOf('home', 'token', null)).toMatchObject({ user: null });
  });
});
