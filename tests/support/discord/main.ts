// `npm run discord-double`: a Discord on this machine, to try a bot without the real one.

import { createInterface } from 'node:readline/promises';
import { createPrompt, help } from './prompt.ts';
import { startDiscord } from './server.ts';

const discord = await startDiscord({ port: Number(process.env['PORT'] ?? 0) });
const bot = discord.addBot({ name: 'beacon', privilegedIntents: 1 << 15 });
const user = discord.addUser('you');
const guild = discord.addGuild({ name: 'Home', bots: [bot], ownerId: user.id });
const channel = discord.addChannel({ guild, name: 'network' });

console.log(`A Discord runs on this machine. Point the bot at it:

api      ${discord.apiUrl}
token    ${bot.token}
guild    ${guild.id}
channel  ${channel.id}
you      ${user.id}

${help}
`);

const run = createPrompt({ discord, bot, user, guild, channel });
const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
lines.prompt();
for await (const line of lines) {
  if (line.trim() === 'quit') break;
  console.log(await run(line).catch((error: unknown) => String(error)));
  lines.prompt();
}
lines.close();
await discord.stop();
