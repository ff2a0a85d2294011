import type { BotDefinition } from '../../../shared/domain/bot-definition.ts';
import { channelOf } from '../../../shared/domain/discord-channel.ts';
import { knownTimeZone } from '../../../shared/format/known-time-zone.ts';
import type { Channel } from '../channels/channel.ts';
import { targetsOf } from './telling/targets-of.ts';

const why = 'The bot is not there yet.';

/** Of a bot that is set up and does not run yet, or is begun anew: what is to be told by it meanwhile waits for it. */
export const comingChannel = (definition: BotDefinition): Channel => ({
  id: channelOf(definition.id),
  isThere: false,
  targets: () => targetsOf(definition, knownTimeZone('auto')),
  send: async () => ({ type: 'later', why, afterMs: null, holds: 'channel' }),
  find: async () => ({ type: 'unknown', why, afterMs: null }),
});
