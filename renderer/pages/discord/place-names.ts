import type { BotView } from '../../../shared/domain/bot.ts';
import type { Output } from '../../../shared/contract/index.ts';

export type GuildParts = Output<'discord.guildParts'>;

/** What has been asked of Discord so far, by the ids of servers. */
export type KnownParts = Readonly<Record<string, GuildParts>>;

export interface PlaceName {
  readonly name: string;
  /** Of its server. */
  readonly guild: string;
}

const guildName = ({ guilds }: Pick<BotView, 'guilds'>, id: string): string =>
  guilds.find((guild) => guild.id === id)?.name ?? id;

/** Null as long as nobody has asked for the channels of its server. */
export function channelName(
  bot: Pick<BotView, 'guilds'>,
  known: KnownParts,
  channel: string,
): PlaceName | null {
  for (const [guild, { channels }] of Object.entries(known)) {
    const found = channels.find(({ id }) => id === channel);
    if (found !== undefined) return { name: `#${found.name}`, guild: guildName(bot, guild) };
  }
  return null;
}

export const roleName = (parts: GuildParts | undefined, role: string): string | null =>
  parts?.roles.find(({ id }) => id === role)?.name ?? null;
