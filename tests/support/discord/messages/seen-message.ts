import type { APIMessage } from 'discord.js';
import { messageFlags, messageJson } from '../wire/message.ts';
import type { Message, World } from '../world.ts';

/** A message as tests look at it: a picture of the moment of asking. */
export interface SeenMessage {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly content: string;
  readonly embeds: APIMessage['embeds'];
  readonly components: NonNullable<APIMessage['components']>;
  readonly attachments: APIMessage['attachments'];
  readonly flags: number;
  readonly nonce: string | number | null;
  readonly createdAt: number;
  readonly editedAt: number | null;
  readonly isDeleted: boolean;
  readonly isLoading: boolean;
  /** The only user who sees it; null: everyone. */
  readonly ephemeralFor: string | null;
  /** As it was before each edit, the oldest first. */
  readonly edits: readonly APIMessage[];
  /** The bytes of its attachments, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export function seenMessage(world: World, message: Message): SeenMessage {
  const json = messageJson(world, message);
  return {
    id: message.id,
    channelId: message.channelId,
    authorId: message.authorId,
    content: message.content,
    embeds: json.embeds,
    components: json.components ?? [],
    attachments: json.attachments,
    flags: message.flags,
    nonce: message.nonce,
    createdAt: message.createdAt,
    editedAt: message.editedAt,
    isDeleted: message.deletedAt !== null,
    isLoading: (message.flags & messageFlags.loading) !== 0,
    ephemeralFor: message.ephemeralFor,
    edits: [...message.before],
    files: new Map(message.attachments.map(({ filename, bytes }) => [filename, bytes])),
  };
}
