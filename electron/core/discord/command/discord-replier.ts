// The answers as requests (https://discord.com/developers/docs/interactions/receiving-and-responding). Their addresses
// carry tokens of their own; the bot's goes along only where a channel is written to.

import type { REST } from 'discord.js';
import { fail, ok } from '../../../../shared/result.ts';
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

async function sent(request: Promise<unknown>): Promise<Sent> {
  try {
    await request;
    return ok(undefined);
  } catch (error) {
    // The message alone: the rest of Discord's errors names the address, and that carries the token.
    const why = error instanceof Error ? error.message : String(error);
    const code =
      error instanceof Error && 'code' in error && typeof error.code === 'number'
        ? error.code
        : null;
    return fail({ code, why });
  }
}

const filesOf = ({ files }: RenderedMessage) =>
  files.map(({ name, bytes }) => ({ name, data: bytes }));

const withFlags = ({ body }: RenderedMessage, isPrivate: boolean) => ({
  ...body,
  flags: isPrivate ? body.flags | messageFlags.ephemeral : body.flags,
});

async function writeDirectly(rest: REST, user: string, message: RenderedMessage): Promise<void> {
  const channel = await rest.post('/users/@me/channels', { body: { recipient_id: user } });
  const id = typeof channel === 'object' && channel !== null && 'id' in channel ? channel.id : '';
  await rest.post(`/channels/${String(id)}/messages`, {
    body: message.body,
    files: filesOf(message),
  });
}

const respond = (
  rest: REST,
  { id, token }: AnswerAddress,
  type: number,
  data?: object,
  files: ReturnType<typeof filesOf> = [],
): Promise<Sent> =>
  sent(
    rest.post(`/interactions/${id}/${token}/callback`, {
      body: { type, ...(data !== undefined && { data }) },
      files,
      auth: false,
    }),
  );

export function createInteractionReplier(rest: REST, address: AnswerAddress): Replier {
  const webhook = `/webhooks/${address.applicationId}/${address.token}` as const;
  return {
    reply: (message, manner) =>
      respond(
        rest,
        address,
        manner === 'inPlace' ? callbacks.update : callbacks.message,
        withFlags(message, manner === 'private'),
        filesOf(message),
      ),
    defer: (manner: Manner) =>
      manner === 'inPlace'
        ? respond(rest, address, callbacks.announceUpdate)
        : respond(rest, address, callbacks.announce, {
            flags: manner === 'private' ? messageFlags.ephemeral : 0,
          }),
    edit: (message) =>
      sent(
        rest.patch(`${webhook}/messages/@original`, {
          body: message.body,
          files: filesOf(message),
          auth: false,
        }),
      ),
    followUp: (message, isPrivate) =>
      sent(
        rest.post(webhook, {
          body: withFlags(message, isPrivate),
          files: filesOf(message),
          auth: false,
        }),
      ),
    remove: () => sent(rest.delete(`${webhook}/messages/@original`, { auth: false })),
    openForm: (form) => respond(rest, address, callbacks.form, form),
    direct: (message) => sent(writeDirectly(rest, address.user, message)),
  };
}

export const completeInteraction = (
  rest: REST,
  address: AnswerAddress,
  choices: readonly Completion[],
): Promise<Sent> => respond(rest, address, callbacks.completions, { choices });

/** Answers a message that began with the prefix. Nothing can be announced or shown to the asker alone. */
export function createMessageReplier(
  rest: REST,
  place: { readonly channel: string; readonly message: string; readonly user: string },
): Replier {
  const write = (message: RenderedMessage): Promise<Sent> =>
    sent(
      rest.post(`/channels/${place.channel}/messages`, {
        body: {
          ...message.body,
          message_reference: { message_id: place.message, fail_if_not_exists: false },
        },
        files: filesOf(message),
      }),
    );
  return {
    reply: write,
    defer: () => sent(rest.post(`/channels/${place.channel}/typing`)),
    edit: write,
    followUp: write,
    remove: async () => ok(undefined),
    openForm: async () => fail({ code: null, why: 'A message opens no form.' }),
    direct: (message) => sent(writeDirectly(rest, place.user, message)),
  };
}
