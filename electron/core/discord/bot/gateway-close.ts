import type { BotEnd } from '../../../../shared/domain/bot.ts';

export interface GatewayEnd {
  readonly reason: BotEnd;
  readonly detail: string;
}

/** The codes after which it is no use to come back: https://docs.discord.com/developers/topics/opcodes-and-status-codes */
const ends: ReadonlyMap<number, GatewayEnd> = new Map([
  [4004, { reason: 'token', detail: 'Discord does not take the token (4004).' }],
  [4010, { reason: 'protocol', detail: 'Discord does not know this shard (4010).' }],
  [
    4011,
    { reason: 'protocol', detail: 'The bot is in too many guilds for one connection (4011).' },
  ],
  [4012, { reason: 'protocol', detail: 'Discord has ended this version of its gateway (4012).' }],
  [4013, { reason: 'intents', detail: 'Discord does not know what was asked to be told (4013).' }],
  [
    4014,
    {
      reason: 'intents',
      detail:
        'The application may not read messages (4014): switch the Message Content intent on in Discord’s developer portal, or leave the prefix empty.',
    },
  ],
]);

/** Null: the connection may be taken up again. */
export const gatewayEndOf = (code: number): GatewayEnd | null => ends.get(code) ?? null;

/** A sentence about a connection that was closed. */
export function whyClosed(code: number): string {
  switch (code) {
    case 1006:
      return 'The connection to Discord has broken, or could not be made (1006).';
    case 4200:
      return 'The connection to Discord is being renewed.';
    default:
      return `Discord has closed the connection (${code}).`;
  }
}
