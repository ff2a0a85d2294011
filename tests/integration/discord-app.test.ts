// The whole of it, put together: settings, bots, outbox and events of the real core over the double of Discord.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BotView } from '../../shared/domain/bot.ts';
import { botDefinitionSchema, botTargetSchema } from '../../shared/domain/bot-definition.ts';
import type { OutboxStatus } from '../../shared/domain/outbox.ts';
import { botId, type DiscordApp, startDiscordApp, until } from '../support/discord-app.ts';
import { visibleText } from '../support/discord/messages/visible-text.ts';

let world: DiscordApp;
beforeEach(async () => {
  world = await startDiscordApp();
});
afterEach(() => world.stop());

const bots = () => world.ask('discord.bots') as Promise<readonly BotView[]>;
const stateOf = async (id: string): Promise<string | undefined> =>
  (await bots()).find(({ definition }) => definition.id === id)?.state.type;
const ready = (id = botId): Promise<void> => until(async () => (await stateOf(id)) === 'ready');
const outbox = () => world.ask('outbox.status') as Promise<OutboxStatus>;
const texts = (channel = world.channel): readonly string[] =>
  world.discord.messages(channel.id).map((message) => visibleText(message));

describe('the bots of the settings', () => {
  it('come up by themselves, and say who they are', async () => {
    await ready();
    const [view] = await bots();
    expect(view).toMatchObject({
      hasToken: true,
      user: { id: world.bot.userId, name: 'beacon' },
      guilds: [{ id: world.guild.id, name: 'Home' }],
      inviteUrl: expect.stringContaining(`client_id=${world.bot.applicationId}&`) as string,
    });
    expect(JSON.stringify(view)).not.toContain(world.bot.token);
  });

  it('stop and start as told, and answer nothing in between', async () => {
    await ready();
    const { user, guilds, inviteUrl } = (await bots())[0] ?? {};
    const before = Date.now();
    await world.ask('discord.stop', { bot: botId });
    expect(await stateOf(botId)).toBe('stopped');
    const [view] = await bots();
    expect(view).toMatchObject({ user, guilds, inviteUrl });
    expect(view?.state.since).toBeGreaterThanOrEqual(before);
    expect(world.discord.gateway.connections(world.bot.applicationId)).toBe(0);
    await world.ask('discord.start', { bot: botId });
    await ready();
  });

  it('say who they are no more often than Discord allows, however often they are started', async () => {
    const strict = await startDiscordApp({ discord: { maxConcurrency: 1 } });
    const isReady = async () =>
      ((await strict.ask('discord.bots')) as readonly BotView[])[0]?.state.type === 'ready';
    await until(isReady);
    await strict.ask('discord.stop', { bot: botId });
    await strict.ask('discord.start', { bot: botId });
    await until(isReady);
    expect(strict.discord.violations).toEqual([]);
    await strict.stop();
  });

  it('are there once, and go, when they are started while they stop', async () => {
    await ready();
    const stopping = world.ask('discord.stop', { bot: botId });
    while ((await stateOf(botId)) !== 'stopping') await Promise.resolve();
    await Promise.all([stopping, world.ask('discord.start', { bot: botId })]);
    await ready();
    // A second one would wait for so long until it says who it is.
    await new Promise((resolve) => setTimeout(resolve, 5_500));
    expect(world.discord.gateway.connections(world.bot.applicationId)).toBe(1);
    await world.ask('discord.stop', { bot: botId });
    expect(world.discord.gateway.connections(world.bot.applicationId)).toBe(0);
  });

  it('come back also while the history is closed', async () => {
    await ready();
    const states: string[] = [];
    world.app.subscribe(({ name, data }) => {
      if (name === 'bots') states.push(...data.map(({ state }) => state.type));
    });
    world.database.die();
    await until(() => !world.app.health().ready);
    await world.discord.faults.offline();
    await until(() => states.includes('degraded'));
    await world.discord.faults.online();
    await until(() => states.at(-1) === 'ready');
    expect(world.app.health().ready).toBe(false);
  });

  it('run side by side, and go when they are removed', async () => {
    const second = world.discord.addBot({ name: 'second' });
    world.discord.addBotToGuild(second, world.guild);
    const definition = botDefinitionSchema.parse({ id: 'second' });
    await world.ask('discord.saveBot', { definition });
    expect(await stateOf('second')).toBe('stopped');
    await world.ask('discord.setToken', { bot: 'second', token: second.token });
    await ready('second');
    await ready();
    await world.ask('discord.removeBot', { bot: 'second' });
    await until(() => world.discord.gateway.connections(second.applicationId) === 0);
    expect((await bots()).map(({ definition: { id } }) => id)).toEqual([botId]);
    await ready();
  });

  it('end side by side, so that the last one waits for none before it', async () => {
    const ids = ['second', 'third'];
    for (const id of ids) {
      const handle = world.discord.addBot({ name: id });
      await world.ask('discord.saveBot', { definition: botDefinitionSchema.parse({ id }) });
      await world.ask('discord.setToken', { bot: id, token: handle.token });
    }
    const allReady = async () => (await bots()).every(({ state }) => state.type === 'ready');
    await until(allReady, 45_000);
    const definitions = (await bots()).map(({ definition }) => ({ ...definition, enabled: false }));
    const before = world.log.entries.length;
    await world.ask('settings.set', { path: 'discord.bots', value: definitions });
    await until(async () => (await bots()).every(({ state }) => state.type === 'stopped'));
    const states = world.log.entries
      .slice(before)
      .flatMap(({ message, details }) => (message === 'bot' ? details?.['state'] : []));
    expect(states.slice(0, 3)).toEqual(['stopping', 'stopping', 'stopping']);
  });

  it('end with a token that is no longer taken, and come back with the new one', async () => {
    await ready();
    const token = world.discord.resetToken(world.bot);
    await until(async () => (await stateOf(botId)) === 'fatal');
    expect((await bots())[0]?.state).toMatchObject({ type: 'fatal', reason: 'token' });
    await world.ask('discord.setToken', { bot: botId, token });
    await ready();
  });

  it('tell what can be picked, and what a token is good for', async () => {
    await ready();
    expect(
      await world.ask('discord.guildParts', { bot: botId, guild: world.guild.id }),
    ).toMatchObject({
      channels: expect.arrayContaining([
        { id: world.channel.id, name: 'general', canWrite: true },
      ]) as unknown,
      roles: expect.arrayContaining([
        { id: expect.any(String) as string, name: 'admin' },
      ]) as unknown,
    });
    expect(await world.ask('discord.checkToken', { token: world.bot.token })).toMatchObject({
      applicationId: world.bot.applicationId,
    });
    await expect(world.ask('discord.checkToken', { token: 'none' })).rejects.toThrow(
      'Discord does not know this token.',
    );
  });

  it('hold to settings that change while they run', async () => {
    await ready();
    const [view] = await bots();
    const { bot, guild, channel, people, discord } = world;
    const ask = { bot, guild, channel, locale: 'en-US', command: 'ip' };
    const denied = await discord.interact({ ...ask, user: people.nobody });
    expect(visibleText(await denied.settled())).toContain('may not');
    const guilds = [{ id: guild.id, everyone: 'member' }];
    await world.ask('discord.saveBot', { definition: { ...view?.definition, guilds } });
    const allowed = await discord.interact({ ...ask, user: people.nobody });
    expect(visibleText(await allowed.settled())).not.toContain('may not');
  });
});

describe('what is told', () => {
  it('has with it what happened before the bot was there', async () => {
    await world.stop();
    world = await startDiscordApp({
      definition: ({ id }) => ({
        targets: [botTargetSchema.parse({ id, tells: { starts: true } })],
      }),
    });
    await until(() => texts().length === 1);
    expect(texts()[0]).toContain('1.2.3');
  });

  it('says a test and somebody’s own words in each place', async () => {
    await ready();
    await world.ask('alerts.test');
    await world.ask('discord.send', { bots: [botId], text: 'The line is being repaired.' });
    await until(() => texts().length === 2);
    expect(texts()[1]).toContain('The line is being repaired.');
  });

  it('waits while Discord is away, and goes when it is back', async () => {
    await ready();
    await world.discord.faults.offline();
    await world.ask('discord.send', { bots: [botId], text: 'Later.' });
    await until(async () => (await outbox()).waiting === 1);
    await world.discord.faults.online();
    await world.ask('outbox.retry');
    await until(async () => (await outbox()).waiting === 0);
    expect(texts()).toEqual([expect.stringContaining('Later.')]);
  });

  it('is switched off where the bot may not write, says so, and goes on when that is mended', async () => {
    await ready();
    world.discord.revokeChannel(world.channel, world.bot);
    await world.ask('discord.send', { bots: [botId], text: 'Nobody hears this yet.' });
    await until(async () => (await outbox()).disabled.length === 1);
    expect((await outbox()).disabled).toMatchObject([
      { channel: `discord:${botId}`, target: world.channel.id },
    ]);
    world.discord.setOverwrites(world.channel, []);
    await world.ask('outbox.retry');
    await until(() => texts().length === 1);
    expect((await outbox()).disabled).toEqual([]);
  });

  it('goes on too when its bot is started anew', async () => {
    await ready();
    world.discord.revokeChannel(world.channel, world.bot);
    await world.ask('discord.send', { bots: [botId], text: 'Nobody hears this yet.' });
    await until(async () => (await outbox()).disabled.length === 1);
    world.discord.setOverwrites(world.channel, []);
    await world.ask('discord.start', { bot: botId });
    await until(() => texts().length === 1);
    expect((await outbox()).disabled).toEqual([]);
  });

  it('is not told while it is muted, and is in the history all the same', async () => {
    await ready();
    await world.ask('alerts.mute', { until: null });
    world.setAddress('81.2.70.33');
    await world.ask('address.check');
    await until(async () => {
      const page = (await world.ask('history.changes')) as { readonly total: number };
      return page.total === 2;
    }, 30_000);
    await world.ask('alerts.unmute');
    await world.ask('alerts.test');
    await until(() => texts().length === 1);
    expect(texts()[0]).not.toContain('81.2');
  });
});
