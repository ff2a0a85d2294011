import { intentBits } from '../intents.ts';
import { channelPermissions, permissionBits } from '../permissions.ts';
import { channelTypeOf } from '../wire/channel-type.ts';
import { messageJson } from '../wire/message.ts';
import { memberJson } from '../wire/guild.ts';
import { type Channel, type Message, must, type World } from '../world.ts';
import type { MessageText } from './draft.ts';

export const messagesIn = (world: World, channelId: string): readonly Message[] =>
  world.messages.get(channelId) ?? [];

/** What is in a channel for everyone to read, the oldest first. */
export const historyOf = (world: World, channelId: string): readonly Message[] =>
  messagesIn(world, channelId).filter(
    ({ ephemeralFor, deletedAt }) => ephemeralFor === null && deletedAt === null,
  );

/** A message that is there, an ephemeral one too. */
export const findMessage = (world: World, channelId: string, id: string): Message | undefined =>
  messagesIn(world, channelId).findLast(
    (message) => message.id === id && message.deletedAt === null,
  );

/** Tells every bot that sees the channel; the text only to those that may read it. */
function announce(world: World, name: string, channel: Channel, message: Message): void {
  if (message.ephemeralFor !== null) return;
  const guild = channel.guildId === null ? null : must(world.guilds.get(channel.guildId), 'guild');
  const member = guild?.members.get(message.authorId);
  for (const bot of world.bots.values()) {
    const bits = channelPermissions(world, channel, bot.userId);
    if ((bits & permissionBits.viewChannel) === 0n) continue;
    const sees = (intents: number): boolean =>
      guild === null ||
      message.authorId === bot.userId ||
      message.content.includes(`<@${bot.userId}>`) ||
      (intents & intentBits.messageContent) !== 0;
    world.publish({
      bot,
      guildId: channel.guildId,
      intents: guild === null ? intentBits.directMessages : intentBits.guildMessages,
      name,
      data: (intents) => ({
        ...messageJson(world, message),
        ...(sees(intents) ? {} : { content: '', embeds: [], attachments: [], components: [] }),
        channel_type: channelTypeOf(channel),
        ...(guild === null ? {} : { guild_id: guild.id }),
        ...(member === undefined
          ? {}
          : { member: { ...memberJson(world, member), user: undefined } }),
      }),
    });
  }
}

export type NewMessage = MessageText &
  Pick<Message, 'channelId' | 'authorId'> &
  Partial<Pick<Message, 'nonce' | 'interaction' | 'ephemeralFor' | 'referenceId'>>;

export function addMessage(world: World, input: NewMessage): Message {
  const message: Message = {
    nonce: null,
    interaction: null,
    ephemeralFor: null,
    referenceId: null,
    ...input,
    id: world.nextId(),
    createdAt: world.clock.now(),
    editedAt: null,
    deletedAt: null,
    before: [],
  };
  const present = world.messages.get(message.channelId);
  if (present === undefined) world.messages.set(message.channelId, [message]);
  else present.push(message);
  const channel = must(world.channels.get(message.channelId), 'such channel');
  announce(world, 'MESSAGE_CREATE', channel, message);
  return message;
}

export function editMessage(world: World, message: Message, text: MessageText): void {
  message.before.push(messageJson(world, message));
  Object.assign(message, text, { editedAt: world.clock.now() });
  const channel = must(world.channels.get(message.channelId), 'such channel');
  announce(world, 'MESSAGE_UPDATE', channel, message);
}

export function deleteMessage(world: World, message: Message): void {
  message.deletedAt = world.clock.now();
  if (message.ephemeralFor !== null) return;
  const channel = must(world.channels.get(message.channelId), 'such channel');
  for (const bot of world.bots.values()) {
    if (channelPermissions(world, channel, bot.userId) === 0n) continue;
    world.publish({
      bot,
      guildId: channel.guildId,
      intents: channel.guildId === null ? intentBits.directMessages : intentBits.guildMessages,
      name: 'MESSAGE_DELETE',
      data: () => ({
        id: message.id,
        channel_id: channel.id,
        ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
      }),
    });
  }
}
