// What an answer of Discord's means for a message on its way
// (https://discord.com/developers/docs/topics/opcodes-and-status-codes#json).

import type { Outcome } from '../../channels/channel.ts';
import type { RestAnswer } from '../bot/rest-answer.ts';
import { textIn } from './json-parts.ts';

type Refusal = Extract<RestAnswer, { readonly type: 'status' }>;
type NotDelivered = Exclude<Outcome, { readonly type: 'delivered' }>;

const unknownMessage = 10_008;
/** Discord's own guard before its servers. */
const cloudflare = 40_333;

const targetReasons: Readonly<Record<number, string>> = {
  10_003:
    'The channel is gone, or the bot was taken out of its guild. Choose another one on the page Discord.',
  10_004: 'The bot is no longer in that guild. Invite it again.',
  10_013: 'There is no such user on Discord. Check the id on the page Discord.',
  50_001:
    'The bot may not see the channel. Give it the permissions “View Channel” and “Send Messages” there.',
  50_007:
    'The user takes no direct messages from the bot. They have to share a guild with it and allow messages from its members.',
  50_008: 'Messages cannot be sent in that channel. Choose a text channel.',
  50_013:
    'The bot lacks permissions in the channel. Give it “View Channel”, “Send Messages” and “Embed Links” there.',
  50_033: 'This user cannot be written to. Check the id on the page Discord.',
};

const unauthorised =
  'Discord does not take the bot’s token. Reset it in the developer portal and set the new one on the page Discord.';

/** Of the request that creates the message, which carries its nonce. */
export function outcomeOfMessage(answer: RestAnswer): Outcome {
  switch (answer.type) {
    case 'ok':
      return { type: 'delivered', externalId: textIn(answer.body, 'id') };
    case 'failed':
      return answer.hasLeft
        ? { type: 'ambiguous', why: answer.why }
        : { type: 'later', why: answer.why, afterMs: null, holds: 'channel' };
    case 'status':
      // Discord remembers the nonce longer than the message: it was sent, and somebody has deleted it since.
      if (answer.code === unknownMessage) return { type: 'delivered', externalId: null };
      // It may have been done all the same.
      return answer.status >= 500
        ? { type: 'ambiguous', why: `Discord failed inside (${answer.status}).` }
        : outcomeOfRefusal(answer);
    default:
      return answer satisfies never;
  }
}

/** Of a request before that one: the message has certainly not left. */
export function outcomeBefore(answer: Exclude<RestAnswer, { readonly type: 'ok' }>): NotDelivered {
  if (answer.type === 'failed') {
    return { type: 'later', why: answer.why, afterMs: null, holds: 'channel' };
  }
  return answer.status >= 500
    ? {
        type: 'later',
        why: `Discord failed inside (${answer.status}).`,
        afterMs: null,
        holds: 'lane',
      }
    : outcomeOfRefusal(answer);
}

function outcomeOfRefusal({
  status,
  code,
  message,
  retryAfterMs,
  isGlobal,
}: Refusal): NotDelivered {
  if (status === 401) return { type: 'refused', why: unauthorised, disables: 'channel' };
  if (status === 429) {
    const holds = isGlobal ? 'channel' : 'lane';
    return { type: 'later', why: 'A limit of Discord’s holds it.', afterMs: retryAfterMs, holds };
  }
  const reason = targetReasons[code];
  if (reason !== undefined) return { type: 'refused', why: reason, disables: 'target' };
  const said = `Discord has refused it (${status}, ${code}): ${message}`;
  if (status !== 403 && status !== 404) {
    return { type: 'refused', why: said, disables: 'nothing' };
  }
  // Without a code it was not Discord that answered: a proxy, or what stands before its servers.
  return code === 0 || code === cloudflare
    ? { type: 'later', why: said, afterMs: null, holds: 'channel' }
    : { type: 'refused', why: said, disables: 'target' };
}
