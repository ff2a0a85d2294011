/** https://discord.com/developers/docs/events/gateway#list-of-intents */
export const intentBits = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

export const privilegedBits =
  intentBits.guildMembers | intentBits.guildPresences | intentBits.messageContent;

/** Bits 17 to 19, 22 and 23, and those from 26 on, mean nothing. */
export const knownIntents = 0x03_31_ff_ff;
