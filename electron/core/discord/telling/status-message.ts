// The live status of one place: one message, edited in place. It is found again by what is kept of it, else by its mark
// among what was written there lately, and made anew when somebody has deleted it.

import type { BotTarget } from '../../../../shared/domain/bot-definition.ts';
import type { Found } from '../../channels/channel.ts';
import type { RestAnswer } from '../bot/rest-answer.ts';
import type { MessageBody } from '../cards/message-body.ts';
import { channelOf } from '../../../../shared/domain/discord-channel.ts';
import type { DiscordChannelParts } from './discord-channel-parts.ts';
import { findMessage } from './find-message.ts';
import { textIn } from './json-parts.ts';
import { markOf, withMark } from './message-mark.ts';
import type { ChannelOfTarget } from './target-channels.ts';

/** `failed`: later again. `refused`: nothing will be otherwise before somebody has mended it. */
type Shown = 'shown' | 'failed' | 'refused';

export interface StatusMessage {
  /** Throws a DatabaseError. */
  readonly show: (body: MessageBody, signal: AbortSignal) => Promise<Shown>;
  /** It is not wanted any more: what would go stale is taken away. */
  readonly remove: (signal: AbortSignal) => Promise<void>;
}

const threadKey = 'status';
/** https://discord.com/developers/docs/resources/message#message-object-message-flags: SUPPRESS_NOTIFICATIONS. */
const silent = 1 << 12;
const lookBackMs = 30 * 86_400_000;

export function createStatusMessage(
  {
    bot,
    rest,
    deliveries,
    userId,
    clock,
  }: Pick<DiscordChannelParts, 'bot' | 'rest' | 'deliveries' | 'userId' | 'clock'>,
  target: Pick<BotTarget, 'id' | 'isUser'>,
  channelOfTarget: ChannelOfTarget,
): StatusMessage {
  const channel = channelOf(bot);
  const mark = markOf(`${threadKey} ${bot}`);
  /** Undefined: not looked up yet. */
  let known: string | null | undefined;

  const keep = async (message: string): Promise<void> => {
    known = message;
    await deliveries().add({ channel, target: target.id, threadKey, externalId: message });
  };

  /** Null: there is none any more that could be edited so. */
  const edit = async (
    place: string,
    message: string,
    body: MessageBody,
    signal: AbortSignal,
  ): Promise<Shown | null> => {
    const path = `/channels/${place}/messages/${message}`;
    const answer = await rest.request('PATCH', path, { body, signal });
    if (answer.type !== 'status') return shownBy(answer);
    if (answer.code === unknownMessage) return null;
    if (answer.status !== 400) return shownBy(answer);
    // A message with components cannot become one with an embed, nor the other way.
    await rest.request('DELETE', path, { signal });
    return null;
  };

  /** One that was made and not written down, as the program ended in between. */
  const findOther = (place: string, signal: AbortSignal): Promise<Found> => {
    const since = clock.now() - lookBackMs;
    return findMessage(rest, { channel: place, mark, author: userId(), since, signal });
  };

  const create = async (place: string, body: MessageBody, signal: AbortSignal): Promise<Shown> => {
    const answer = await rest.request('POST', `/channels/${place}/messages`, {
      body: { ...body, flags: body.flags | silent },
      signal,
    });
    const id = answer.type === 'ok' ? textIn(answer.body, 'id') : null;
    if (id !== null) await keep(id);
    return shownBy(answer);
  };

  return {
    show: async (given, signal) => {
      const opened = await channelOfTarget(target, signal);
      if (!opened.ok) return shownBy(opened.error);
      const place = opened.value;
      const body = withMark(given, mark);
      known ??= (await deliveries().last(channel, target.id, threadKey))?.externalId ?? null;
      const edited = known === null ? null : await edit(place, known, body, signal);
      if (edited !== null) return edited;
      const found = await findOther(place, signal);
      if (found.type === 'unknown') return 'failed';
      if (found.type === 'found' && found.externalId !== null) {
        await keep(found.externalId);
        const again = await edit(place, found.externalId, body, signal);
        if (again !== null) return again;
      }
      return create(place, body, signal);
    },
    remove: async (signal) => {
      const opened = await channelOfTarget(target, signal);
      if (!opened.ok || known === null || known === undefined) return;
      await rest.request('DELETE', `/channels/${opened.value}/messages/${known}`, { signal });
      known = undefined;
    },
  };
}

const unknownMessage = 10_008;

function shownBy(answer: RestAnswer): Shown {
  switch (answer.type) {
    case 'ok':
      return 'shown';
    case 'failed':
      return 'failed';
    case 'status':
      return answer.status === 429 || answer.status >= 500 ? 'failed' : 'refused';
    default:
      return answer satisfies never;
  }
}
