// The answers as requests (https://discord.com/developers/docs/interactions/receiving-and-responding). Their addresses
// carry tokens of their own; the bot's goes along only where a channel is written to.

import { fail, ok } from '../../../../shared/result.ts';
import type { BotRest, RestAnswer, RestMethod, RestOptions } from '../bot/rest-answer.ts';
import { messageFlags, type RenderedMessage } from '../cards/message-body.ts';
import type { Completion } from './command.ts';
import type { Manner, Replier, Sent } from './replier.ts';

const callbacks = {
  message: 4,
  announce: 5,
  announceUpdate: 6,
  update: 7,
  completions: 8,
  form: 9,
} as const;

export interface AnswerAddress {
  readonly applicationId: string;
  readonly id: string;
  readonly token: string;
  readonly user: string;
}

function sentOf(answer: RestAnswer): Sent {
  if (answer.type === 'ok') return ok(undefined);
  if (answer.type === 'failed') return fail({ code: null, why: answer.why });
  return fail({ code: answer.code === 0 ? null : answer.code, why: answer.message });
}

const asked = async (
  rest: BotRest,
  method: RestMethod,
  path: string,
  options?: RestOptions,
): Promise<Sent> => sentOf(await rest.request(method, path, options));

const withFlags = ({ body }: RenderedMessage, isPrivate: boolean) => ({
  ...body,
  flags: isPrivate ? body.flags | messageFlags.ephemeral : body.flags,
});

async function writeDirectly(
  rest: BotRest,
  user: string,
  { body, files }: RenderedMessage,
): Promise<Sent> {
  const opened = await rest.request('POST', '/users/@me/channels', {
    body: { recipient_id: user },
  });
  if (opened.type !== 'ok') return sentOf(opened);
  const id: unknown = Object(opened.body).id;
  return asked(rest, 'POST', `/channels/${String(id)}/messages`, { body, files });
}

const respond = (
  rest: BotRest,
  { id, token }: AnswerAddress,
  type: number,
  data?: object,
  files: RenderedMessage['files'] = [],
): Promise<Sent> =>
  asked(rest, 'POST', `/interactions/${id}/${token}/callback`, {
    body: { type, ...(data !== undefined && { data }) },
    files,
    isAuthorised: false,
  });

export function createInteractionReplier(rest: BotRest, address: AnswerAddress): Replier {
  const webhook = `/webhooks/${address.applicationId}/${address.token}`;
  const original = `${webhook}/messages/@original`;
  return {
    reply: (message, manner) =>
      respond(
        rest,
        address,
        manner === 'inPlace' ? callbacks.update : callbacks.message,
        withFlags(message, manner === 'private'),
        message.files,
      ),
    defer: (manner: Manner) =>
      manner === 'inPlace'
        ? respond(rest, address, callbacks.announceUpdate)
        : respond(rest, address, callbacks.announce, {
            flags: manner === 'private' ? messageFlags.ephemeral : 0,
          }),
    edit: ({ body, files }) => asked(rest, 'PATCH', original, { body, files, isAuthorised: false }),
    followUp: (message, isPrivate) =>
      asked(rest, 'POST', webhook, {
        body: withFlags(message, isPrivate),
        files: message.files,
        isAuthorised: false,
      }),
    remove: () => asked(rest, 'DELETE', original, { isAuthorised: false }),
    openForm: (form) => respond(rest, address, callbacks.form, form),
    direct: (message) => writeDirectly(rest, address.user, message),
  };
}

export const completeInteraction = (
  rest: BotRest,
  address: AnswerAddress,
  choices: readonly Completion[],
): Promise<Sent> => respond(rest, address, callbacks.completions, { choices });

/** Answers a message that began with the prefix. Nothing can be announced or shown to the asker alone. */
export function createMessageReplier(
  rest: BotRest,
  place: { readonly channel: string; readonly message: string; readonly user: string },
): Replier {
  const write = ({ body, files }: RenderedMessage): Promise<Sent> =>
    asked(rest, 'POST', `/channels/${place.channel}/messages`, {
      body: {
        ...body,
        message_reference: { message_id: place.message, fail_if_not_exists: false },
      },
      files,
    });
  return {
    reply: write,
    defer: () => asked(rest, 'POST', `/channels/${place.channel}/typing`),
    edit: write,
    followUp: write,
    remove: async () => ok(undefined),
    openForm: async () => fail({ code: null, why: 'A message opens no form.' }),
    direct: (message) => writeDirectly(rest, place.user, message),
  };
}
