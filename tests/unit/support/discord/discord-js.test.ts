import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  ContainerBuilder,
  Events,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertNoViolations } from '../../../support/discord/assert-no-violations.ts';
import { connectBot } from '../../../support/discord/connect-bot.ts';
import { type Discord, startDiscord } from '../../../support/discord/server.ts';

let discord: Discord;
let client: Client<true>;
let scene: {
  readonly bot: ReturnType<Discord['addBot']>;
  readonly user: ReturnType<Discord['addUser']>;
  readonly guild: ReturnType<Discord['addGuild']>;
  readonly channel: ReturnType<Discord['addChannel']>;
};

beforeEach(async () => {
  discord = await startDiscord({ interactionAckMs: 400, maxConcurrency: 16 });
  const bot = discord.addBot({ name: 'beacon' });
  const guild = discord.addGuild({ name: 'Home', bots: [bot] });
  const channel = discord.addChannel({ guild, name: 'network' });
  const user = discord.addUser('ada');
  discord.addMember(guild, user);
  scene = { bot, user, guild, channel };
  client = await connectBot(discord, bot);
  await client.application.commands.set([
    {
      name: 'ip',
      description: 'Shows the address',
      nameLocalizations: { de: 'adresse' },
      options: [{ type: 3, name: 'family', description: 'Which one', autocomplete: true }],
    },
  ]);
});

afterEach(async () => {
  await client.destroy();
  await discord.stop();
  assertNoViolations(discord);
});

const answer = (run: (interaction: Interaction) => Promise<unknown>): void => {
  client.on(Events.InteractionCreate, (interaction) => void run(interaction));
};

const ip = { command: 'ip' } as const;

describe('the double, to a real discord.js', () => {
  it('logs it in and shows it its guilds and channels', () => {
    expect(client.user.username).toBe('beacon');
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(['Home']);
    expect(client.channels.cache.get(scene.channel.id)?.toString()).toBe(`<#${scene.channel.id}>`);
  });

  it('carries a slash command to it and its reply back', async () => {
    answer(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({
          content: `${interaction.commandName} ${interaction.options.getString('family')} ${interaction.locale}`,
          flags: MessageFlags.Ephemeral,
        });
      }
    });
    const options = [{ name: 'family', value: 'ipv4' }];
    const result = await discord.interact({ ...scene, ...ip, options, locale: 'de' });
    expect(result).toMatchObject({ callback: 4, deferred: false, ephemeral: true });
    expect(result.acknowledgedAfterMs).toBeLessThan(400);
    expect(result.message()?.content).toBe('ip ipv4 de');
    expect(result.message()?.ephemeralFor).toBe(scene.user.id);
    expect(discord.messages(scene.channel.id)).toEqual([]);
  });

  it('shows a deferred reply loading, then edited, then followed', async () => {
    answer(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const response = await interaction.deferReply({ withResponse: true });
      await interaction.editReply(`answers ${response.resource?.type}`);
      const follow = await interaction.followUp('more');
      await interaction.editReply({ message: follow, content: 'even more' });
      const original = await interaction.fetchReply();
      await interaction.followUp(`I said: ${original.content}`);
    });
    const result = await discord.interact({ ...scene, ...ip });
    expect(result).toMatchObject({ callback: 5, deferred: true, ephemeral: false });
    const message = await result.settled();
    expect(message.content).toBe('answers 5');
    await expect
      .poll(() => result.followUps().map(({ content }) => content))
      .toEqual(['even more', 'I said: answers 5']);
  });

  it('offers autocomplete', async () => {
    answer(async (interaction) => {
      if (interaction.isAutocomplete()) {
        await interaction.respond([{ name: interaction.options.getFocused(), value: 'ipv4' }]);
      }
    });
    const options = [{ name: 'family', value: 'ip', focused: true }];
    const result = await discord.autocomplete({ ...scene, ...ip, options });
    expect(result.choices).toEqual([{ name: 'ip', value: 'ipv4' }]);
  });

  it('lets a button be pressed and a value be chosen', async () => {
    answer(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({
          flags: MessageFlags.IsComponentsV2,
          components: [
            new ContainerBuilder()
              .addTextDisplayComponents(new TextDisplayBuilder({ content: 'Your address' }))
              .addActionRowComponents(
                new ActionRowBuilder<ButtonBuilder>().addComponents(
                  new ButtonBuilder({
                    customId: 'v1:check',
                    label: 'Check now',
                    style: ButtonStyle.Primary,
                  }),
                ),
              )
              .addActionRowComponents(
                new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
                  new StringSelectMenuBuilder({
                    customId: 'v1:days',
                    options: [
                      { label: 'One day', value: '1' },
                      { label: 'A week', value: '7' },
                    ],
                  }),
                ),
              ),
          ],
        });
      } else if (interaction.isButton()) {
        await interaction.update({
          components: [new TextDisplayBuilder({ content: `pressed ${interaction.customId}` })],
        });
      } else if (interaction.isStringSelectMenu()) {
        await interaction.deferUpdate();
        await interaction.followUp(`chosen ${interaction.values.join()}`);
      }
    });
    const card = (await discord.interact({ ...scene, ...ip })).message();
    if (card === null) throw new Error('No card came.');
    const { user } = scene;
    const chosen = await discord.choose({
      message: card,
      customId: 'v1:days',
      user,
      values: ['7'],
    });
    expect((await chosen.settled()).content).toBe('chosen 7');
    const pressed = await discord.press({ message: card, customId: 'v1:check', user });
    expect(pressed).toMatchObject({ callback: 7 });
    expect(pressed.message()?.components).toEqual([
      { type: 10, id: 1, content: 'pressed v1:check' },
    ]);
  });

  it('opens a modal and brings what was typed', async () => {
    answer(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.showModal(
          new ModalBuilder({ customId: 'v1:mute', title: 'Mute' }).addComponents(
            new ActionRowBuilder<TextInputBuilder>().addComponents(
              new TextInputBuilder({
                customId: 'reason',
                label: 'Why',
                style: TextInputStyle.Short,
              }),
            ),
          ),
        );
      } else if (interaction.isModalSubmit()) {
        await interaction.reply(`muted: ${interaction.fields.getTextInputValue('reason')}`);
      }
    });
    const opener = await discord.interact({ ...scene, ...ip });
    expect(opener.modal).toMatchObject({ customId: 'v1:mute', title: 'Mute' });
    const result = await discord.submit({ opener, fields: { reason: 'noise' } });
    expect(result.message()?.content).toBe('muted: noise');
  });

  it('takes a file, gives its bytes, and serves it', async () => {
    const channel = await client.channels.fetch(scene.channel.id);
    if (channel?.isSendable() !== true) throw new Error('No channel.');
    const sent = await channel.send({
      content: 'chart',
      files: [new AttachmentBuilder(Buffer.from([1, 2, 3]), { name: 'chart.png' })],
    });
    const [message] = discord.messages(scene.channel.id);
    expect(message?.files).toEqual(new Map([['chart.png', new Uint8Array([1, 2, 3])]]));
    const url = sent.attachments.first()?.url ?? '';
    const response = await fetch(url);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('says nothing came when the time for an answer is over', async () => {
    const result = await discord.interact({ ...scene, ...ip });
    expect(result).toMatchObject({ callback: null, acknowledgedAfterMs: null });
  });

  it('makes it wait when it asks too often', async () => {
    await client.destroy();
    await discord.stop();
    const route = 'POST /channels/:channel/messages';
    discord = await startDiscord({ buckets: { [route]: { limit: 1, windowMs: 300 } } });
    const bot = discord.addBot();
    const channel = discord.addChannel({ guild: discord.addGuild({ name: 'Home', bots: [bot] }) });
    client = await connectBot(discord, bot);
    discord.faults.set({
      fault: { kind: 'rateLimited', retryAfterMs: 10, scope: 'shared' },
      method: 'POST',
      times: 1,
    });
    const target = await client.channels.fetch(channel.id);
    if (target?.isSendable() !== true) throw new Error('No channel.');
    for (const content of ['one', 'two', 'three']) await target.send(content);
    expect(discord.messages(channel.id).map(({ content }) => content)).toEqual([
      'one',
      'two',
      'three',
    ]);
    const posts = discord.requests.filter(({ method }) => method === 'POST');
    // It learns the name of the bucket by the first answer and forgets what that answer said of it.
    expect(posts.map(({ status }) => status)).toEqual([429, 200, 429, 200, 200]);
    expect(discord.invalidRequests).toBe(1);
  });
});
