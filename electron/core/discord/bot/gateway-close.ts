import type { BotEnd, BotLoss } from '../../../../shared/domain/bot.ts';

/** What has happened to a connection. */
interface GatewayNews {
  readonly closeCode: number | null;
  /** A sentence for the log, in English. */
  readonly detail: string;
}

/** It is no use to come back. */
export interface GatewayEnd extends GatewayNews {
  readonly reason: BotEnd;
}

/** The connection may be taken up again. */
export interface GatewayLoss extends GatewayNews {
  readonly loss: BotLoss;
}

/** The codes after which it is no use to come back: https://docs.discord.com/developers/topics/opcodes-and-status-codes */
const ends: Readonly<Record<number, readonly [BotEnd, string]>> = {
  4004: ['token', 'Discord does not take the token.'],
  4010: ['protocol', 'Discord does not know this shard.'],
  4011: ['protocol', 'The bot is in too many guilds for one connection.'],
  4012: ['protocol', 'Discord has ended this version of its gateway.'],
  4013: ['intents', 'Discord does not know what was asked to be told.'],
  4014: ['intents', 'The application may not read messages.'],
};

/** Null: the connection may be taken up again. */
export function gatewayEndOf(closeCode: number): GatewayEnd | null {
  const [reason, detail] = ends[closeCode] ?? [];
  return reason === undefined || detail === undefined ? null : { reason, closeCode, detail };
}

/** Of a code that is no end. */
export function gatewayLossOf(closeCode: number): GatewayLoss {
  switch (closeCode) {
    case 1006:
      return { loss: 'broken', closeCode, detail: 'The connection has broken, or was not made.' };
    case 4200:
      return { loss: 'renewed', closeCode, detail: 'The connection is being renewed.' };
    default:
      return { loss: 'closed', closeCode, detail: 'Discord has closed the connection.' };
  }
}

/** Discord was asked and has not answered as it should. @param detail for the log */
export const unreached = (detail: string): GatewayLoss => ({
  loss: 'unreached',
  closeCode: null,
  detail,
});
