import { answerInteraction, refused } from '../interactions/callback.ts';
import { callbackTypes, changed, type Interaction } from '../interactions/interaction.ts';
import { draftMessage, type MessageBody } from '../messages/draft.ts';
import { mediaIn } from '../messages/media.ts';
import { addMessage, deleteMessage, editMessage, findMessage } from '../messages/store.ts';
import { messageFlags, messageJson } from '../wire/message.ts';
import type { Message } from '../world.ts';
import { type Answer, json, nothing, refusal } from './answers.ts';
import { type Call, param, type Route } from './route.ts';

const webhook = '/webhooks/:application/:token';
const one = `${webhook}/messages/:message`;

/** Runs with the interaction whose token the path has, while the token lives and once it is acknowledged. */
const withToken =
  (run: (call: Call, interaction: Interaction) => Answer) =>
  (call: Call): Answer => {
    const interaction = call.world.interactionTokens.get(param(call, 'token'));
    if (
      interaction === undefined ||
      interaction.callback === null ||
      interaction.applicationId !== param(call, 'application')
    ) {
      return refusal(10_015);
    }
    const ageMs = call.world.clock.now() - interaction.createdAt;
    return ageMs > call.world.limits.interactionTokenMs ? refusal(50_027) : run(call, interaction);
  };

/** Runs with the message that the path names: `@original`, a follow-up, or the one with the component. */
const withMessage = (run: (call: Call, message: Message, interaction: Interaction) => Answer) =>
  withToken((call, interaction) => {
    const named = param(call, 'message');
    const id = named === '@original' ? interaction.originalId : named;
    const known = [interaction.originalId, interaction.messageId, ...interaction.followUpIds];
    const message =
      id === null || !known.includes(id)
        ? undefined
        : findMessage(call.world, interaction.channelId, id);
    return message === undefined ? refusal(10_008) : run(call, message, interaction);
  });

function edit(call: Call, message: Message, interaction: Interaction): Answer {
  const { world, uploads } = call;
  const media = mediaIn(world, interaction.channelId);
  const draft = draftMessage(world, call.body as MessageBody, uploads, message, media);
  if (!draft.ok) return refused(draft);
  editMessage(world, message, draft.text);
  changed(interaction);
  return json(messageJson(world, message));
}

function followUp(call: Call, interaction: Interaction): Answer {
  const { world, uploads } = call;
  const original =
    interaction.originalId === null
      ? undefined
      : findMessage(world, interaction.channelId, interaction.originalId);
  // The first one after a deferred answer fills that, and is as visible as it was deferred.
  if (
    interaction.callback === callbackTypes.deferredMessage &&
    original !== undefined &&
    (original.flags & messageFlags.loading) !== 0
  ) {
    return edit(call, original, interaction);
  }
  const media = mediaIn(world, interaction.channelId);
  const draft = draftMessage(world, call.body as MessageBody, uploads, null, media);
  if (!draft.ok) return refused(draft);
  const message = addMessage(world, {
    ...draft.text,
    channelId: interaction.channelId,
    authorId: interaction.applicationId,
    interaction,
    ephemeralFor: (draft.text.flags & messageFlags.ephemeral) === 0 ? null : interaction.userId,
    referenceId: original?.id ?? null,
  });
  interaction.followUpIds.push(message.id);
  changed(interaction);
  return json(messageJson(world, message));
}

export const interactionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    auth: 'interaction',
    request: 'InteractionCallback',
    response: 'InteractionCallbackResponse',
    run: (call) => {
      const interaction = call.world.interactions.get(param(call, 'interaction'));
      return interaction === undefined || interaction.token !== param(call, 'token')
        ? refusal(10_062)
        : answerInteraction(call, interaction);
    },
  },
  {
    method: 'POST',
    path: webhook,
    auth: 'interaction',
    request: 'IncomingWebhookRequestPartial',
    response: 'MessageResponse',
    run: withToken(followUp),
  },
  {
    method: 'GET',
    path: one,
    auth: 'interaction',
    request: null,
    response: 'MessageResponse',
    run: withMessage(({ world }, message) => json(messageJson(world, message))),
  },
  {
    method: 'PATCH',
    path: one,
    auth: 'interaction',
    request: 'IncomingWebhookUpdateRequestPartial',
    response: 'MessageResponse',
    run: withMessage(edit),
  },
  {
    method: 'DELETE',
    path: one,
    auth: 'interaction',
    request: null,
    response: null,
    run: withMessage((call, message, interaction) => {
      deleteMessage(call.world, message);
      changed(interaction);
      return nothing;
    }),
  },
];
