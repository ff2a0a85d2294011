// The outbox's way to the places of one bot. REST alone: what is told needs no gateway.

import type { BotTarget } from '../../../../shared/domain/bot-definition.ts';
import { knownTimeZone } from '../../../../shared/format/known-time-zone.ts';
import type { Channel, Outcome, OutboxMessage } from '../../channels/channel.ts';
import type { RestAnswer } from '../bot/rest-answer.ts';
import type { MessageBody } from '../cards/message-body.ts';
import { channelOf } from '../../../../shared/domain/discord-channel.ts';
import type { DiscordChannelParts } from './discord-channel-parts.ts';
import { createEvidence } from './evidence.ts';
import { messageCard } from './event-card.ts';
import { findMessage } from './find-message.ts';
import { markOf, withMark } from './message-mark.ts';
import { outcomeBefore, outcomeOfMessage } from './outcome-of.ts';
import { createTargetChannels } from './target-channels.ts';
import { targetsOf } from './targets-of.ts';
import { tellerOf } from './teller.ts';
import { createToldMessage } from './told-message.ts';

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json: a reply needs more than a message does. */
const mayNotReply = 160_002;

export function createDiscordChannel(parts: DiscordChannelParts): Channel {
  const { definition, rest, clock, log } = parts;
  const id = channelOf(parts.bot);
  const timeZone = parts.timeZone ?? knownTimeZone('auto');
  const channelOfTarget = createTargetChannels(rest);
  const evidenceOf = createEvidence(parts.dispatch);
  const render = createToldMessage(parts);
  const targetOf = (message: OutboxMessage): BotTarget | undefined =>
    definition().targets.find((target) => target.id === message.target);

  const bodyOf = async (message: OutboxMessage, target: BotTarget): Promise<MessageBody> => {
    const evidence = await evidenceOf(message.events[0]);
    const { body } = await render(target, (words) =>
      messageCard(tellerOf(words, target.mask, clock.now()), message, evidence),
    );
    return withMark(body, markOf(message.nonce));
  };

  /** The message of the same thread that was told there before, which this one answers. */
  const answered = async ({ target, events }: OutboxMessage): Promise<string | null> => {
    const threadKey = events.length === 1 ? (events[0]?.threadKey ?? null) : null;
    if (threadKey === null) return null;
    try {
      return (await parts.deliveries().last(id, target, threadKey))?.externalId ?? null;
    } catch (error) {
      log.write('warn', 'what was told before cannot be looked up', { error });
      return null;
    }
  };

  const create = async (
    channel: string,
    body: object,
    reply: string | null,
    signal: AbortSignal,
  ): Promise<RestAnswer> => {
    const post = (more: object): Promise<RestAnswer> =>
      // By its nonce the same message is not made twice within minutes.
      rest.request('POST', `/channels/${channel}/messages`, {
        body: { ...body, ...more },
        isRepeatable: true,
        signal,
      });
    if (reply === null) return post({});
    const answer = await post({
      message_reference: { message_id: reply, fail_if_not_exists: false },
    });
    return answer.type === 'status' && answer.code === mayNotReply ? post({}) : answer;
  };

  const send = async (message: OutboxMessage, signal: AbortSignal): Promise<Outcome> => {
    const target = targetOf(message);
    if (target === undefined) {
      return { type: 'later', why: 'The place is no longer set up.', afterMs: null, holds: 'lane' };
    }
    const body = await bodyOf(message, target);
    const reply = await answered(message);
    const channel = await channelOfTarget(target, signal);
    if (!channel.ok) return outcomeBefore(channel.error);
    const named = { ...body, nonce: message.nonce, enforce_nonce: true };
    return outcomeOfMessage(await create(channel.value, named, reply, signal));
  };

  return {
    id,
    targets: () => targetsOf(definition(), timeZone),
    send: async (message, signal) => {
      try {
        return await send(message, signal);
      } catch (error) {
        log.write('error', 'a message cannot be put into words', { message: message.id, error });
        const why = 'It could not be put into words; the log has the reason.';
        return { type: 'refused', why, disables: 'nothing' };
      }
    },
    find: async (message, signal) => {
      const target = targetOf(message);
      if (target === undefined) return { type: 'hidden', why: 'The place is no longer set up.' };
      const channel = await channelOfTarget(target, signal);
      if (!channel.ok) {
        return { type: 'unknown', why: outcomeBefore(channel.error).why, afterMs: null };
      }
      return findMessage(rest, {
        channel: channel.value,
        mark: markOf(message.nonce),
        author: parts.userId(),
        since: message.notSentBefore,
        signal,
      });
    },
  };
}
