import type { BotTarget } from '../../../../shared/domain/bot-definition.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { BotRest, RestAnswer } from '../bot/rest-answer.ts';
import { textIn } from './json-parts.ts';

/** Where a target is written to: itself, or the direct messages with a user, which are opened first. */
export type ChannelOfTarget = (
  target: Pick<BotTarget, 'id' | 'isUser'>,
  signal: AbortSignal,
) => Promise<Result<string, Exclude<RestAnswer, { readonly type: 'ok' }>>>;

export function createTargetChannels(rest: BotRest): ChannelOfTarget {
  const known = new Map<string, string>();
  return async ({ id, isUser }, signal) => {
    const opened = isUser ? known.get(id) : id;
    if (opened !== undefined) return ok(opened);
    // There is one channel between the two, however often it is opened.
    const answer = await rest.request('POST', '/users/@me/channels', {
      body: { recipient_id: id },
      isRepeatable: true,
      signal,
    });
    if (answer.type !== 'ok') return fail(answer);
    const channel = textIn(answer.body, 'id');
    if (channel === null) {
      return fail({ type: 'failed', hasLeft: true, why: 'Discord has answered something else.' });
    }
    known.set(id, channel);
    return ok(channel);
  };
}
