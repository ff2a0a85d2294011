import { Client, type ClientOptions, Events, GatewayIntentBits } from 'discord.js';
import type { BotHandle } from './people.ts';

/** A real discord.js, logged in; ready when this comes back. */
export async function connectBot(
  discord: { readonly apiUrl: string },
  bot: BotHandle,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    ...options,
    rest: { ...options.rest, api: discord.apiUrl },
  });
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(bot.token);
  return ready;
}
