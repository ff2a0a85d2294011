import { describe, expect, it } from 'vitest';
import { partsOfGuild, verdictOn } from '../../../../../electron/core/discord/ask-discord.ts';
import type { BotRest, RestAnswer } from '../../../../../electron/core/discord/bot/rest-answer.ts';

const guild = '100000000000000001';
const bot = '100000000000000009';

/** Answers these paths, and nothing else. */
const restOf = (answers: Readonly<Record<string, RestAnswer>>): BotRest => ({
  request: async (method, path) =>
    (method === 'GET' ? answers[path] : undefined) ?? {
      type: 'failed',
      hasLeft: false,
      why: `Nobody answers ${path}.`,
    },
});
const body = (value: unknown): RestAnswer => ({ type: 'ok', body: value });
const status = (code: number): RestAnswer => ({
  type: 'status',
  status: code,
  code: 0,
  message: 'No.',
  retryAfterMs: null,
  isGlobal: false,
});

describe('a token', () => {
  it('is told whose it is, and how the bot is invited', async () => {
    const application = {
      id: bot,
      flags: 1 << 19,
      bot: { id: bot, username: 'beacon', global_name: 'Beacon' },
      owner: { id: '100000000000000002' },
    };
    expect(await verdictOn(restOf({ '/applications/@me': body(application) }))).toEqual({
      ok: true,
      value: {
        user: { id: bot, name: 'Beacon' },
        applicationId: bot,
        inviteUrl: `https://discord.com/oauth2/authorize?client_id=${bot}&scope=bot+applications.commands&permissions=274878024704`,
        mayReadMessages: true,
      },
    });
  });

  it.each([
    [status(401), 'Discord does not know this token.'],
    [status(429), 'Discord wants to be asked less often.'],
    [status(403), 'Discord has refused it (403): No.'],
    [status(500), 'Discord has refused it (500): No.'],
    [body({}), 'This is the token of no bot.'],
  ])('that is not taken is said with a reason (%#)', async (answer, sentence) => {
    const verdict = await verdictOn(restOf({ '/applications/@me': answer }));
    expect(verdict).toEqual({ ok: false, error: expect.stringContaining(sentence) as string });
  });

  it('cannot be checked where Discord is not reached', async () => {
    expect(await verdictOn(restOf({}))).toEqual({
      ok: false,
      error: 'Discord was not reached: Nobody answers /applications/@me.',
    });
  });
});

describe('what can be picked in a guild', () => {
  const path = `/guilds/${guild}`;
  const channels = [
    { id: '3', type: 2, name: 'Voice', position: 0 },
    {
      id: '2',
      type: 0,
      name: 'rules',
      position: 2,
      permission_overwrites: [{ id: guild, type: 0, allow: '0', deny: '2048' }],
    },
    { id: '1', type: 5, name: 'news', position: 1 },
  ];
  const roles = [
    { id: guild, name: '@everyone', permissions: '3072' },
    { id: '7', name: 'Keepers', permissions: '0' },
  ];
  const member = { roles: [], user: { id: bot } };

  it('are its channels for texts in their order, and its roles', async () => {
    const rest = restOf({
      [`${path}/channels`]: body(channels),
      [`${path}/roles`]: body(roles),
      [`${path}/members/${bot}`]: body(member),
    });
    expect(await partsOfGuild(rest, guild, bot)).toEqual({
      ok: true,
      value: {
        channels: [
          { id: '1', name: 'news', canWrite: true },
          { id: '2', name: 'rules', canWrite: false },
        ],
        roles: [{ id: '7', name: 'Keepers' }],
      },
    });
  });

  it('is nothing where the bot is not a member', async () => {
    const rest = restOf({
      [`${path}/channels`]: status(403),
      [`${path}/roles`]: status(403),
      [`${path}/members/${bot}`]: status(404),
    });
    expect(await partsOfGuild(rest, guild, bot)).toEqual({
      ok: false,
      error: 'The bot is not in this guild. Add it by its invite link first.',
    });
  });
});
