// What a bot answers to an interaction in the first three seconds.

import { draftMessage, type Draft, type MessageBody } from '../messages/draft.ts';
import { type ComponentInput, modalProblems } from '../messages/component-rules.ts';
import { mediaIn } from '../messages/media.ts';
import { addMessage, editMessage, findMessage } from '../messages/store.ts';
import { type Answer, json, nothing, refusal } from '../rest/answers.ts';
import type { Call } from '../rest/route.ts';
import { messageFlags, messageJson } from '../wire/message.ts';
import type { Message } from '../world.ts';
import { callbackTypes, changed, type Choice, type Interaction } from './interaction.ts';

interface CallbackBody {
  readonly type: number;
  readonly data?: unknown;
}

interface ModalData {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly ComponentInput[];
}

/** Which answers a kind of interaction may have; an update needs a message to update. */
function mayAnswer(interaction: Interaction, type: number): boolean {
  const { message, deferredMessage, deferredUpdate, update, choices, modal } = callbackTypes;
  if (interaction.kind === 'autocomplete') return type === choices;
  if (type === message || type === deferredMessage) return true;
  if (type === deferredUpdate || type === update) return interaction.messageId !== null;
  return type === modal && interaction.kind !== 'modal';
}

export const refused = (draft: Extract<Draft, { ok: false }>): Answer =>
  refusal(draft.code, draft.problems);

const ephemeralFor = (interaction: Interaction, flags: number): string | null =>
  (flags & messageFlags.ephemeral) === 0 ? null : interaction.userId;

/** The message that the callback makes or changes; null when it makes none; or the refusal. */
function applyMessage(
  call: Call,
  interaction: Interaction,
  body: CallbackBody,
): Message | Answer | null {
  const { world, uploads } = call;
  const data = (body.data ?? {}) as MessageBody;
  const media = mediaIn(world, interaction.channelId);
  const base = {
    channelId: interaction.channelId,
    authorId: interaction.applicationId,
    interaction,
  };
  const present =
    interaction.messageId === null
      ? undefined
      : findMessage(world, interaction.channelId, interaction.messageId);
  switch (body.type) {
    case callbackTypes.message: {
      const draft = draftMessage(world, data, uploads, null, media);
      if (!draft.ok) return refused(draft);
      const hidden = ephemeralFor(interaction, draft.text.flags);
      return addMessage(world, { ...base, ...draft.text, ephemeralFor: hidden });
    }
    case callbackTypes.deferredMessage: {
      const flags = (data.flags ?? 0) & (messageFlags.ephemeral | messageFlags.componentsV2);
      return addMessage(world, {
        ...base,
        content: '',
        embeds: [],
        components: [],
        attachments: [],
        flags: (flags & messageFlags.ephemeral) | messageFlags.loading,
        ephemeralFor: ephemeralFor(interaction, flags),
      });
    }
    case callbackTypes.update: {
      if (present === undefined) return refusal(10_008);
      const draft = draftMessage(world, data, uploads, present, media);
      if (!draft.ok) return refused(draft);
      editMessage(world, present, draft.text);
      return present;
    }
    default:
      return present ?? null;
  }
}

function callbackJson(call: Call, interaction: Interaction, type: number, message: Message | null) {
  return {
    interaction: {
      id: interaction.id,
      type: interaction.payload['type'],
      channel_id: interaction.channelId,
      ...(interaction.guildId === null ? {} : { guild_id: interaction.guildId }),
      ...(message === null ? {} : { response_message_id: message.id }),
      response_message_loading: type === callbackTypes.deferredMessage,
      response_message_ephemeral: message !== null && message.ephemeralFor !== null,
    },
    ...(message === null || type === callbackTypes.deferredUpdate
      ? {}
      : { resource: { type, message: messageJson(call.world, message) } }),
  };
}

/** The answer to `POST /interactions/:interaction/:token/callback`; nothing changes when it is a refusal. */
export function answerInteraction(call: Call, interaction: Interaction): Answer {
  const { world } = call;
  const body = call.body as CallbackBody;
  if (interaction.callback !== null) return refusal(40_060);
  if (interaction.expired) return refusal(10_062);
  if (!mayAnswer(interaction, body.type)) {
    return refusal(50_035, [`a ${interaction.kind} cannot be answered with type ${body.type}`]);
  }
  const message =
    body.type === callbackTypes.modal || body.type === callbackTypes.choices
      ? null
      : applyMessage(call, interaction, body);
  if (message !== null && 'status' in message) return message;
  if (body.type === callbackTypes.modal) {
    const data = body.data as ModalData;
    const problems = modalProblems(data.components);
    if (problems.length > 0) return refusal(50_035, problems);
    interaction.modal = {
      customId: data.custom_id,
      title: data.title,
      components: data.components,
    };
  }
  if (body.type === callbackTypes.choices) {
    const { choices } = (body.data ?? {}) as { readonly choices?: readonly Choice[] };
    if (choices?.some(({ value }) => typeof value === 'string' && value.length > 100) === true) {
      return refusal(50_035, ['the value of a choice has at most 100 characters']);
    }
    interaction.choices = choices ?? [];
  }
  interaction.callback = body.type;
  interaction.acknowledgedAfterMs = world.clock.monotonicMs() - interaction.createdMonotonicMs;
  interaction.originalId = message?.id ?? null;
  changed(interaction);
  return call.query.get('with_response') === 'true'
    ? json(callbackJson(call, interaction, body.type, message))
    : nothing;
}
