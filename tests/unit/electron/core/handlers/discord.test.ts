import { describe, expect, it } from 'vitest';
import { discordHandlers } from '../../../../../electron/core/handlers/discord.ts';
import { botDefinitionSchema } from '../../../../../shared/domain/bot-definition.ts';
import { fail, ok, type Result } from '../../../../../shared/result.ts';
import { createLiveSettings } from '../../../../support/live-settings.ts';

const owner = { who: 'owner', origin: 'page 192.0.2.7' };
const home = botDefinitionSchema.parse({ id: 'home' });
const work = botDefinitionSchema.parse({ id: 'work' });

async function start(refusal: Readonly<Record<string, string>> = {}) {
  const { settings } = await createLiveSettings(
    'discord:\n  bots:\n    - id: home\n  tokens: { home: first-token }\n',
  );
  const did: string[] = [];
  const act =
    (what: string) =>
    async (bot: string): Promise<Result<void>> => {
      did.push(`${what} ${bot}`);
      const why = refusal[bot];
      return why === undefined ? ok(undefined) : fail(why);
    };
  const handlers = discordHandlers({
    discord: {
      views: () => [],
      checkToken: async () => fail('Discord was not reached.'),
      guildParts: async () => ok({ channels: [], roles: [] }),
      startBot: act('start'),
      stopBot: act('stop'),
    },
    settings,
    sendText: async (channels, text) => {
      did.push(`${channels.join(' ')}: ${text}`);
      return channels.length;
    },
    commandLog: () => ({ page: async () => ({ items: [], total: 0 }) }),
  });
  return { handlers, did, discord: () => settings.get().discord };
}

const noSuchBot = fail({ code: 'not-found', message: 'There is no bot named "away".' });

describe('setting bots up', () => {
  it('adds one, changes one, and keeps the others', async () => {
    const { handlers, discord } = await start();
    await handlers['discord.saveBot']({ definition: work }, owner);
    await handlers['discord.saveBot']({ definition: { ...home, prefix: '!' } }, owner);
    expect(discord().bots).toEqual([{ ...home, prefix: '!' }, work]);
  });

  it('saves two that come at once', async () => {
    const { handlers, discord } = await start();
    await Promise.all(
      ['a', 'b'].map(async (id) =>
        handlers['discord.saveBot']({ definition: { ...work, id } }, owner),
      ),
    );
    expect(discord().bots.map(({ id }) => id)).toEqual(['home', 'a', 'b']);
  });

  it('sets and takes away a token', async () => {
    const { handlers, discord } = await start();
    await handlers['discord.saveBot']({ definition: work }, owner);
    await handlers['discord.setToken']({ bot: 'work', token: 'second-token' }, owner);
    expect(discord().tokens).toEqual({ home: 'first-token', work: 'second-token' });
    await handlers['discord.setToken']({ bot: 'home', token: null }, owner);
    expect(discord().tokens).toEqual({ work: 'second-token' });
    expect(await handlers['discord.setToken']({ bot: 'away', token: 'x' }, owner)).toEqual(
      noSuchBot,
    );
  });

  it('removes one with its token', async () => {
    const { handlers, discord } = await start();
    expect(await handlers['discord.removeBot']({ bot: 'home' }, owner)).toEqual(ok({}));
    expect(discord()).toEqual({ bots: [], tokens: {} });
    expect(await handlers['discord.removeBot']({ bot: 'away' }, owner)).toEqual(noSuchBot);
  });

  it('hands on what Discord said', async () => {
    const { handlers } = await start();
    expect(await handlers['discord.checkToken']({ token: 'x' }, owner)).toEqual(
      fail({ code: 'refused', message: 'Discord was not reached.' }),
    );
  });
});

describe('bots at work', () => {
  it('are started and stopped one by one or together, and one refusal is said', async () => {
    const { handlers, did } = await start({ work: '"work" has no token yet.' });
    await handlers['discord.saveBot']({ definition: work }, owner);
    expect(await handlers['discord.start']({ bot: null }, owner)).toEqual(
      fail({ code: 'refused', message: '"work" has no token yet.' }),
    );
    expect(await handlers['discord.restart']({ bot: 'home' }, owner)).toEqual(ok({}));
    expect(did).toEqual(['start home', 'start work', 'stop home', 'start home']);
    expect(await handlers['discord.stop']({ bot: 'away' }, owner)).toEqual(noSuchBot);
  });

  it('say somebody’s own words in all their places', async () => {
    const { handlers, did } = await start();
    const send = (bots: string[]) => handlers['discord.send']({ bots, text: 'Hello.' }, owner);
    expect(await send(['home'])).toEqual(ok({ queued: 1 }));
    expect(await send(['home', 'away'])).toEqual(noSuchBot);
    expect(did).toEqual(['discord:home: Hello.']);
  });
});
