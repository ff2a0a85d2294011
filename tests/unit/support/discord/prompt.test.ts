import { Events } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connectBot } from '../../../support/discord/connect-bot.ts';
import { createPrompt, optionsOf } from '../../../support/discord/prompt.ts';
import { type Discord, startDiscord } from '../../../support/discord/server.ts';

let discord: Discord;
let client: Awaited<ReturnType<typeof connectBot>>;
let run: ReturnType<typeof createPrompt>;

beforeEach(async () => {
  discord = await startDiscord();
  const bot = discord.addBot();
  const user = discord.addUser('you');
  const guild = discord.addGuild({ name: 'Home', bots: [bot], ownerId: user.id });
  const channel = discord.addChannel({ guild });
  run = createPrompt({ discord, bot, user, guild, channel });
  client = await connectBot(discord, bot);
  await client.application.commands.set([{ name: 'ip', description: 'x' }]);
  client.on(Events.InteractionCreate, (interaction) => {
    const components = [
      { type: 1, components: [{ type: 2, style: 1, label: 'Check now', customId: 'check' }] },
    ];
    if (interaction.isChatInputCommand()) {
      void interaction.reply({ content: `in ${interaction.locale}`, components });
    } else if (interaction.isButton()) void interaction.update({ content: 'checked' });
  });
});
afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

it('runs commands, presses what is numbered, and shows what came', async () => {
  expect(await run('language de')).toBe('You speak de now.');
  expect(await run('ip')).toBe('in de\n  1: Check now');
  expect(await run('press 1')).toBe('checked\n  1: Check now');
  await expect(run('press 9')).rejects.toThrow('There is nothing of that number.');
  expect(await run('say hello')).toBe('Said. "messages" shows what came.');
  expect(await run('messages')).toBe('checked\n  1: Check now\n---\nhello');
  expect(await run('problems')).toBe('None.');
});

it('reads options from words', () => {
  expect(optionsOf(['add', 'url=https://a.example/?x=1', 'days=7', 'quiet=true'])).toEqual([
    {
      name: 'add',
      options: [
        { name: 'url', value: 'https://a.example/?x=1' },
        { name: 'days', value: 7 },
        { name: 'quiet', value: true },
      ],
    },
  ]);
});
