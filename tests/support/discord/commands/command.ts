/** An option as the request registered it, names and descriptions with their translations. */
export interface CommandOption {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly min_value?: number | null;
  readonly max_value?: number | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly choices?:
    | readonly {
        readonly name: string;
        readonly value: string | number;
        readonly name_localizations?: Readonly<Record<string, string>> | null;
      }[]
    | null;
  readonly options?: readonly CommandOption[] | null;
}

export interface CommandInput extends Omit<CommandOption, 'type'> {
  readonly type?: number | null;
  readonly default_member_permissions?: string | null;
  readonly dm_permission?: boolean | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[] | null;
  readonly nsfw?: boolean | null;
}

/** A registered command. */
export interface Command {
  readonly id: string;
  readonly version: string;
  /** Null: a global one. */
  readonly guildId: string | null;
  readonly input: CommandInput;
}

export const optionTypes = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

const present = <Value extends object>(value: Value): Value =>
  Object.fromEntries(
    Object.entries(value).filter(([, entry]) => entry !== null && entry !== undefined),
  ) as Value;

const optionJson = (option: CommandOption): unknown =>
  present({ ...option, options: option.options?.map(optionJson) });

/** The command as the API gives it back. */
export const commandJson = (command: Command, applicationId: string) => ({
  ...present({ ...command.input, options: command.input.options?.map(optionJson) }),
  id: command.id,
  application_id: applicationId,
  version: command.version,
  type: command.input.type ?? 1,
  name: command.input.name,
  description: command.input.description ?? '',
  default_member_permissions: command.input.default_member_permissions ?? null,
  contexts: command.input.contexts ?? null,
  integration_types: command.input.integration_types ?? [0],
  nsfw: command.input.nsfw ?? false,
  ...(command.guildId === null ? {} : { guild_id: command.guildId }),
});
