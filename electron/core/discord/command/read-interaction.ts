// What discord.js has made of a gateway event -> plain data.

import type {
  AutocompleteInteraction,
  BaseInteraction,
  Channel,
  ChatInputCommandInteraction,
  Interaction,
  InteractionContextType,
  Message,
  MessageComponentInteraction,
} from 'discord.js';
import { messageFlags } from '../cards/message-body.ts';
import type {
  Incoming,
  IncomingCompletion,
  IncomingPlace,
  OptionValues,
  PressedMessage,
  ThreadOf,
} from './incoming.ts';

/** InteractionContextType.BotDM; the constants of discord.js would load it. */
const directContext: InteractionContextType.BotDM = 1;

/**
 * The ids of a member's roles. Not `roles.cache`, which holds only roles that the guild's own cache holds: ours keeps
 * few, and a role that is missing there would be a right that is missing here.
 */
function rolesOf(member: unknown): readonly string[] {
  if (typeof member !== 'object' || member === null) return [];
  const raw: unknown = '_roles' in member ? member._roles : 'roles' in member ? member.roles : [];
  return Array.isArray(raw) ? raw.filter((id) => typeof id === 'string') : [];
}

/** @param channel null where the guild is not known, or discord.js is too old for it */
function threadOf(channel: Channel | null): ThreadOf {
  if (channel === null) return 'unknown';
  if (!channel.isThread()) return null;
  // It is missing where all that has come of the thread is a message in it.
  return channel.parentId === null ? 'unknown' : { channel: channel.parentId };
}

const placeOf = (interaction: BaseInteraction): IncomingPlace => ({
  user: interaction.user.id,
  guild: interaction.guildId,
  isDirect: interaction.guildId === null && interaction.context === directContext,
  channel: interaction.channelId ?? '',
  threadOf: threadOf(interaction.channel),
  roles: rolesOf(interaction.member),
  locale: interaction.locale,
});

function optionsOf(interaction: ChatInputCommandInteraction): OptionValues {
  const [first] = interaction.options.data;
  const given = first?.options ?? interaction.options.data;
  return Object.fromEntries(
    given.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
  );
}

const pressedOf = (
  message: Pick<MessageComponentInteraction['message'], 'flags'>,
): PressedMessage => ({
  isPrivate: (message.flags.bitfield & messageFlags.ephemeral) !== 0,
  isPlain: (message.flags.bitfield & messageFlags.componentsV2) === 0,
});

/** Null for kinds of interactions that we never asked for. */
export function readInteraction(interaction: Interaction): Incoming | null {
  const place = placeOf(interaction);
  if (interaction.isChatInputCommand()) {
    return {
      ...place,
      type: 'command',
      name: interaction.commandName,
      subcommand: interaction.options.getSubcommand(false),
      options: optionsOf(interaction),
      isMessage: false,
    };
  }
  if (interaction.isMessageComponent()) {
    const chosen = interaction.isStringSelectMenu() ? interaction.values : null;
    const { customId, message } = interaction;
    return { ...place, type: 'click', customId, chosen, message: pressedOf(message) };
  }
  if (interaction.isModalSubmit()) {
    const { customId, message, fields } = interaction;
    return {
      ...place,
      type: 'form',
      customId,
      typed: Object.fromEntries(
        [...fields.fields.values()].flatMap((field) =>
          'value' in field && typeof field.value === 'string'
            ? [[field.customId, field.value]]
            : [],
        ),
      ),
      message: message === null ? null : pressedOf(message),
    };
  }
  return null;
}

export function readCompletion(interaction: AutocompleteInteraction): IncomingCompletion {
  const focused = interaction.options.getFocused(true);
  return {
    ...placeOf(interaction),
    name: interaction.commandName,
    subcommand: interaction.options.getSubcommand(false),
    option: focused.name,
    typedSoFar: focused.value,
  };
}

/** Where a message was written; null for those of bots and webhooks, ours included. */
export async function readMessagePlace(message: Message): Promise<IncomingPlace | null> {
  if (message.author.bot || message.system || message.webhookId !== null) return null;
  const { guildId: guild, channelId: channel, author } = message;
  const roles =
    guild === null
      ? []
      : rolesOf(
          message.member ??
            (await message.client.rest
              .get(`/guilds/${guild}/members/${author.id}`)
              .catch((): null => null)),
        );
  return {
    user: author.id,
    guild,
    isDirect: guild === null,
    channel,
    threadOf: threadOf(message.channel),
    roles,
    locale: null,
  };
}
