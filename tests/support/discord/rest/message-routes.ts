import { draftMessage, type MessageBody } from '../messages/draft.ts';
import { mediaIn } from '../messages/media.ts';
import {
  addMessage,
  deleteMessage,
  editMessage,
  findMessage,
  historyOf,
  messagesIn,
} from '../messages/store.ts';
import { channelPermissions, permissionBits } from '../permissions.ts';
import { refused } from '../interactions/callback.ts';
import { messageFlags, messageJson } from '../wire/message.ts';
import type { Channel, Message, World } from '../world.ts';
import { type Answer, json, nothing, refusal } from './answers.ts';
import { withChannel } from './guild-routes.ts';
import { type Call, param, type Route } from './route.ts';

interface CreateBody extends MessageBody {
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly message_reference?: {
    readonly message_id: string;
    readonly fail_if_not_exists?: boolean | null;
  } | null;
}

const may = (call: Call, channel: Channel, bit: bigint): boolean =>
  (channelPermissions(call.world, channel, call.bot.userId) & bit) !== 0n;

/** Why the bot may not send such a message there; null when it may. */
function refuseSend(call: Call, channel: Channel, body: MessageBody): Answer | null {
  const wanted = [
    permissionBits.sendMessages,
    ...((body.embeds?.length ?? 0) > 0 ? [permissionBits.embedLinks] : []),
    ...(call.uploads.length > 0 ? [permissionBits.attachFiles] : []),
  ];
  if (!wanted.every((bit) => may(call, channel, bit))) return refusal(50_013);
  const deaf = channel.recipientIds.some(
    (id) => call.world.users.get(id)?.acceptsDirectMessages === false,
  );
  return deaf ? refusal(50_007) : null;
}

/**
 * The message of the same author with the same nonce, if it is of the last minutes; also one that was deleted since
 * (https://github.com/discord/discord-api-docs/pull/6647).
 */
const repeatOf = (call: Call, channel: Channel, body: CreateBody): Message | undefined =>
  body.enforce_nonce === true && body.nonce !== undefined && body.nonce !== null
    ? messagesIn(call.world, channel.id).findLast(
        (message) =>
          message.authorId === call.bot.userId &&
          String(message.nonce) === String(body.nonce) &&
          call.world.clock.now() - message.createdAt < call.world.limits.nonceWindowMs,
      )
    : undefined;

function createMessage(call: Call, channel: Channel): Answer {
  const { world, bot, uploads } = call;
  const body = call.body as CreateBody;
  const no = refuseSend(call, channel, body);
  if (no !== null) return no;
  const repeat = repeatOf(call, channel, body);
  if (repeat !== undefined) {
    return repeat.deletedAt === null ? json(messageJson(world, repeat)) : refusal(10_008);
  }
  const reference = body.message_reference ?? null;
  const found =
    reference === null ? undefined : findMessage(world, channel.id, reference.message_id);
  if (reference !== null && found === undefined && reference.fail_if_not_exists !== false) {
    return refusal(50_035, ['MESSAGE_REFERENCE_UNKNOWN_MESSAGE: Unknown message']);
  }
  const draft = draftMessage(world, body, uploads, null, mediaIn(world, channel.id));
  if (!draft.ok) return refused(draft);
  const message = addMessage(world, {
    ...draft.text,
    // Only answers to interactions can be ephemeral.
    flags: draft.text.flags & ~messageFlags.ephemeral,
    channelId: channel.id,
    authorId: bot.userId,
    nonce: body.nonce ?? null,
    referenceId: found?.id ?? null,
  });
  return json(messageJson(world, message));
}

/** As it is read later: the nonce is given back to whoever creates a message, and is not kept. */
const readLater = (world: World, message: Message) => ({
  ...messageJson(world, message),
  nonce: undefined,
});

function listMessages(call: Call, channel: Channel): Answer {
  const { query, world } = call;
  if (!may(call, channel, permissionBits.readMessageHistory)) return json([]);
  const limit = Number(query.get('limit') ?? 50);
  if (!(limit >= 1 && limit <= 100)) return refusal(50_035, ['limit is from 1 to 100']);
  const all = historyOf(world, channel.id);
  const [before, after, around] = ['before', 'after', 'around'].map((name) => query.get(name));
  if (after) {
    const later = all.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, limit);
    return json(later.toReversed().map((message) => readLater(world, message)));
  }
  const end = before ?? around;
  const until = all.filter(
    ({ id }) => !end || BigInt(id) < BigInt(end) || (Boolean(around) && id === around),
  );
  return json(
    until
      .slice(-limit)
      .toReversed()
      .map((message) => readLater(world, message)),
  );
}

/** Runs with a message of the channel's history. */
const withMessage = (run: (call: Call, message: Message, channel: Channel) => Answer) =>
  withChannel((call, channel) => {
    if (!may(call, channel, permissionBits.readMessageHistory)) return refusal(50_001);
    const message = historyOf(call.world, channel.id).find(
      ({ id }) => id === param(call, 'message'),
    );
    return message === undefined ? refusal(10_008) : run(call, message, channel);
  });

const collection = '/channels/:channel/messages';
const one = `${collection}/:message`;

export const messageRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: collection,
    auth: 'bot',
    request: 'MessageCreateRequest',
    response: 'MessageResponse',
    run: withChannel(createMessage),
  },
  {
    method: 'GET',
    path: collection,
    auth: 'bot',
    request: null,
    response: ['MessageResponse'],
    run: withChannel(listMessages),
  },
  {
    method: 'GET',
    path: one,
    auth: 'bot',
    request: null,
    response: 'MessageResponse',
    run: withMessage(({ world }, message) => json(readLater(world, message))),
  },
  {
    method: 'PATCH',
    path: one,
    auth: 'bot',
    request: 'MessageEditRequestPartial',
    response: 'MessageResponse',
    run: withMessage((call, message, channel) => {
      const { world, bot, uploads } = call;
      if (message.authorId !== bot.userId) return refusal(50_005);
      const body = call.body as MessageBody;
      const no = refuseSend(call, channel, body);
      if (no !== null) return no;
      const draft = draftMessage(world, body, uploads, message, mediaIn(world, channel.id));
      if (!draft.ok) return refused(draft);
      editMessage(world, message, draft.text);
      return json(messageJson(world, message));
    }),
  },
  {
    method: 'DELETE',
    path: one,
    auth: 'bot',
    request: null,
    response: null,
    run: withMessage((call, message, channel) => {
      const own = message.authorId === call.bot.userId;
      if (!own && !may(call, channel, permissionBits.manageMessages)) return refusal(50_013);
      deleteMessage(call.world, message);
      return nothing;
    }),
  },
];
