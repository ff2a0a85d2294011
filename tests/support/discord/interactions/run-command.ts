import type { Command } from '../commands/command.ts';
import { commandsOf } from '../commands/overwrite-commands.ts';
import { channelPermissions, permissionBits } from '../permissions.ts';
import { must, type World } from '../world.ts';
import type { InteractionResult } from './result.ts';
import { assertFocused, type GivenOption, optionsJson, resolvedJson } from './resolve-options.ts';
import { type Scene, sendInteraction } from './send-interaction.ts';

export interface CommandScene extends Scene {
  readonly command: string;
  readonly options?: readonly GivenOption[];
}

/** The command that the user finds under that name where he is; throws when Discord would not offer it. */
function offered(world: World, scene: CommandScene): Command {
  const bot = must(world.bots.get(scene.bot.applicationId), 'such bot');
  const here = scene.guild === null ? [] : commandsOf(bot, scene.guild.id);
  const command = [...here, ...commandsOf(bot, null)].find(
    ({ input }) => input.name === scene.command && (input.type ?? 1) === 1,
  );
  if (command === undefined) throw new Error(`No command "/${scene.command}" is registered.`);
  const { contexts, dm_permission: inDirect, default_member_permissions: wanted } = command.input;
  const context = scene.guild === null ? 1 : 0;
  if (contexts?.includes(context) === false || (context === 1 && inDirect === false)) {
    throw new Error(`"/${scene.command}" is not offered here.`);
  }
  if (scene.guild !== null && wanted !== null && wanted !== undefined) {
    const channel = must(world.channels.get(scene.channel.id), 'such channel');
    const bits = channelPermissions(world, channel, scene.user.id);
    const isAdministrator = (bits & permissionBits.administrator) !== 0n;
    const mayNobody = wanted === '0';
    if (!isAdministrator && (mayNobody || (bits & BigInt(wanted)) !== BigInt(wanted))) {
      throw new Error(`"/${scene.command}" is not offered to this member.`);
    }
  }
  return command;
}

const leafValues = (options: readonly GivenOption[]): readonly string[] =>
  options.flatMap(({ value, options: inner }) => [
    ...(typeof value === 'string' ? [value] : []),
    ...leafValues(inner ?? []),
  ]);

function send(world: World, scene: CommandScene, kind: 'command' | 'autocomplete') {
  const command = offered(world, scene);
  const known = command.input.options ?? [];
  const given = scene.options ?? [];
  if (kind === 'autocomplete') assertFocused(known, given);
  const resolved = resolvedJson(world, scene.guild?.id ?? null, leafValues(given));
  return sendInteraction(world, scene, {
    kind,
    name: scene.command,
    message: null,
    data: {
      id: command.id,
      name: command.input.name,
      type: 1,
      options: optionsJson(known, given, kind === 'command'),
      ...(Object.keys(resolved).length === 0 ? {} : { resolved }),
      ...(command.guildId === null ? {} : { guild_id: command.guildId }),
    },
  });
}

/** The user runs a slash command. */
export const runCommand = (world: World, scene: CommandScene): Promise<InteractionResult> =>
  send(world, scene, 'command');

/** The user types in an option: the one with `focused`. */
export const runAutocomplete = (world: World, scene: CommandScene): Promise<InteractionResult> =>
  send(world, scene, 'autocomplete');
