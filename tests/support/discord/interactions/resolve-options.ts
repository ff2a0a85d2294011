import { type CommandOption, optionTypes } from '../commands/command.ts';
import { channelPermissions, guildPermissions } from '../permissions.ts';
import { memberJson, partialChannelJson, roleJson } from '../wire/guild.ts';
import { userJson } from '../wire/user.ts';
import type { World } from '../world.ts';

/** An option as the user fills it; of a subcommand it has options of its own. */
export interface GivenOption {
  readonly name: string;
  readonly value?: string | number | boolean;
  readonly options?: readonly GivenOption[];
  /** The one that is being typed, for autocomplete. */
  readonly focused?: boolean;
}

const isNested = (type: number): boolean =>
  type === optionTypes.subcommand || type === optionTypes.group;

/** What Discord's own program would not let a user send. */
function problemOf(option: CommandOption, value: GivenOption['value']): string | null {
  const { type, choices } = option;
  if (type === optionTypes.boolean) return typeof value === 'boolean' ? null : 'is true or false';
  if (type === optionTypes.integer || type === optionTypes.number) {
    if (typeof value !== 'number') return 'is a number';
    if (type === optionTypes.integer && !Number.isInteger(value)) return 'is a whole number';
    if (value < (option.min_value ?? -Infinity) || value > (option.max_value ?? Infinity)) {
      return 'is out of its bounds';
    }
  } else if (typeof value !== 'string') return 'is a text';
  else if (
    type === optionTypes.string &&
    (value.length < (option.min_length ?? 0) || value.length > (option.max_length ?? 6_000))
  ) {
    return 'is too long or too short';
  }
  return (choices?.length ?? 0) > 0 && choices?.every((choice) => choice.value !== value) === true
    ? 'is none of the choices'
    : null;
}

/** The options as the gateway sends them; throws when the command has no such options. */
export function optionsJson(
  known: readonly CommandOption[],
  given: readonly GivenOption[],
  isComplete: boolean,
): readonly Readonly<Record<string, unknown>>[] {
  const missing = known.find(
    (option) =>
      isComplete && option.required === true && !given.some(({ name }) => name === option.name),
  );
  if (missing !== undefined) throw new Error(`The option "${missing.name}" is required.`);
  if (isComplete && known.some(({ type }) => isNested(type)) && given.length !== 1) {
    throw new Error('One subcommand is chosen.');
  }
  return given.map(({ name, value, options, focused }) => {
    const option = known.find((one) => one.name === name);
    if (option === undefined) throw new Error(`The command has no option "${name}".`);
    if (isNested(option.type)) {
      const inner = optionsJson(option.options ?? [], options ?? [], isComplete);
      return { type: option.type, name, options: inner };
    }
    const problem = focused === true ? null : problemOf(option, value);
    if (problem !== null) throw new Error(`The option "${name}" ${problem}.`);
    return { type: option.type, name, value, ...(focused === true ? { focused: true } : {}) };
  });
}

/** Which option is being typed; throws unless it offers autocomplete. */
export function assertFocused(
  known: readonly CommandOption[],
  given: readonly GivenOption[],
): void {
  for (const { name, focused, options } of given) {
    const option = known.find((one) => one.name === name);
    if (options !== undefined) assertFocused(option?.options ?? [], options);
    if (focused === true && option?.autocomplete !== true) {
      throw new Error(`The option "${name}" has no autocomplete.`);
    }
  }
}

/** The users, members, roles and channels that these ids mean, as interactions carry them. */
export function resolvedJson(world: World, guildId: string | null, ids: readonly string[]) {
  const guild = guildId === null ? undefined : world.guilds.get(guildId);
  const pick = <Value>(of: (id: string) => Value | undefined): Readonly<Record<string, Value>> =>
    Object.fromEntries(
      ids.flatMap((id) => {
        const value = of(id);
        return value === undefined ? [] : [[id, value] as const];
      }),
    );
  const groups = {
    users: pick((id) => {
      const user = world.users.get(id);
      return user === undefined ? undefined : userJson(user);
    }),
    members: pick((id) => {
      const member = guild?.members.get(id);
      if (guild === undefined || member === undefined) return undefined;
      const { user: _user, deaf: _deaf, mute: _mute, ...rest } = memberJson(world, member);
      return { ...rest, permissions: String(guildPermissions(guild, id)) };
    }),
    roles: pick((id) => {
      const role = guild?.roles.get(id);
      return role === undefined ? undefined : roleJson(role);
    }),
    channels: pick((id) => {
      const channel = world.channels.get(id);
      if (channel?.guildId !== guildId || guildId === null || channel === undefined)
        return undefined;
      const permissions = channelPermissions(world, channel, guild?.ownerId ?? '');
      return partialChannelJson(world, channel, permissions);
    }),
  };
  return Object.fromEntries(
    Object.entries(groups).filter(([, group]) => Object.keys(group).length > 0),
  );
}
