import type { APIMessage } from 'discord.js';
import { type Attachment, type Message, must, type World } from '../world.ts';
import { userJson } from './user.ts';

export const messageFlags = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

export const attachmentUrl = (world: World, channelId: string, attachment: Attachment): string =>
  `${world.origin}/attachments/${channelId}/${attachment.id}/${encodeURIComponent(attachment.filename)}`;

const attachmentJson = (world: World, message: Message, attachment: Attachment) => {
  const url = attachmentUrl(world, message.channelId, attachment);
  return {
    id: attachment.id,
    filename: attachment.filename,
    size: attachment.bytes.byteLength,
    url,
    proxy_url: url,
    content_type: attachment.contentType,
    ...(attachment.description === null ? {} : { description: attachment.description }),
    ...(message.ephemeralFor === null ? {} : { ephemeral: true }),
  };
};

const interactionJson = (world: World, { interaction }: Message) => {
  if (interaction === null) return {};
  const user = userJson(must(world.users.get(interaction.userId), 'such user'));
  const metadata = {
    id: interaction.id,
    user,
    authorizing_integration_owners: interaction.integrationOwners,
  };
  switch (interaction.kind) {
    case 'command':
      return {
        interaction: { id: interaction.id, type: 2, name: interaction.name, user },
        interaction_metadata: { ...metadata, type: 2 },
      };
    case 'component':
      return {
        interaction_metadata: {
          ...metadata,
          type: 3,
          interacted_message_id: interaction.messageId ?? '0',
        },
      };
    default:
      return {
        interaction_metadata: {
          ...metadata,
          type: 5,
          triggering_interaction_metadata: { ...metadata, type: 2 },
        },
      };
  }
};

/** The message as REST gives it; `author` sees everything of it. */
export function messageJson(world: World, message: Message): APIMessage {
  const author = must(world.users.get(message.authorId), 'such user');
  const isAnswer = message.interaction?.kind === 'command';
  return {
    id: message.id,
    type: isAnswer ? 20 : message.referenceId === null ? 0 : 19,
    channel_id: message.channelId,
    author: userJson(author),
    content: message.content,
    embeds: message.embeds,
    components: [...message.components],
    attachments: message.attachments.map((attachment) =>
      attachmentJson(world, message, attachment),
    ),
    flags: message.flags,
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === null ? null : new Date(message.editedAt).toISOString(),
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(author.isBot ? { application_id: author.id } : {}),
    ...(message.interaction === null ? {} : { webhook_id: author.id }),
    ...(message.referenceId === null
      ? {}
      : {
          message_reference: {
            type: 0,
            channel_id: message.channelId,
            message_id: message.referenceId,
          },
        }),
    ...interactionJson(world, message),
  };
}
