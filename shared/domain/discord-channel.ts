const prefix = 'discord:';

/** The outbox's name of a bot. */
export const channelOf = (bot: string): string => `${prefix}${bot}`;

/** The bot that a channel of the outbox is; null: it is none of Discord's. */
export const botOfChannel = (channel: string): string | null =>
  channel.startsWith(prefix) ? channel.slice(prefix.length) : null;
