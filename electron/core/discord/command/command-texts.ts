// A command as Discord registers it, with its texts in Discord's languages
// (https://discord.com/developers/docs/interactions/application-commands).

import { isEnabled } from './access.ts';
import type { BotDefinition } from '../../../../shared/domain/bot-definition.ts';
import type { Words } from '../../../../shared/format/words.ts';
import { cutLine } from '../cards/cut-text.ts';
import type { Command, CommandOption, Subcommand } from './command.ts';
import { inOrder } from './option-order.ts';

/** Discord's locales and our languages. It has no Arabic; English is what everybody else gets. */
export const discordLocales: Readonly<Record<string, string>> = {
  de: 'de',
  fr: 'fr',
  'es-ES': 'es',
  'es-419': 'es',
  ja: 'ja',
};
const source = 'en';

const limits = { name: 32, description: 100, choiceName: 100, options: 25, choices: 25 } as const;
const optionTypes = { subcommand: 1, text: 3, number: 4, truth: 5 } as const;
/** In guilds where the bot is, and in direct messages with it. */
const contexts = [0, 1];
const installedInGuilds = [0];
/** Letters, digits, `-`, `_` and `'`, small where there are small ones. */
const validName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

export const isValidCommandName = (name: string): boolean =>
  validName.test(name) && name === name.toLowerCase();

/** The texts of each of our languages that Discord has, English too. */
export type CommandTexts = Readonly<Record<string, Words['words']>>;

export type RegistrationJson = Readonly<Record<string, unknown>> & { readonly name: string };

/** i18next answers with the key where there is no text. */
const textAt = (texts: CommandTexts, tag: string, key: string): string | null => {
  const text = texts[tag]?.(key, {}) ?? key;
  return text === key || text.trim() === '' ? null : text;
};

/** By Discord's locale; what is no translation, or not valid there, is left out: English stands in. */
function localized(
  texts: CommandTexts,
  key: string,
  english: string,
  map: (text: string) => string | null,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(discordLocales).flatMap(([locale, tag]) => {
      const text = textAt(texts, tag, key);
      const mapped = text === null ? null : map(text);
      return mapped === null || mapped === english ? [] : [[locale, mapped]];
    }),
  );
}

const describe = (text: string): string => cutLine(text, limits.description);

interface TextKeys {
  readonly name: string;
  readonly description: string;
}

const commandKeys = (command: string): TextKeys => ({
  name: `botCommand.${command}.name`,
  description: `botCommand.${command}.description`,
});

const subcommandKeys = (command: string, subcommand: string): TextKeys => ({
  name: `botCommand.${command}.subcommands.${subcommand}.name`,
  description: `botCommand.${command}.subcommands.${subcommand}.description`,
});

const optionKeys = (command: string, option: string): TextKeys => ({
  name: `botCommand.${command}.options.${option}.name`,
  description: `botCommand.${command}.options.${option}.description`,
});

/** Names in each language that another has taken are left out: Discord refuses the same name twice. */
type TakenNames = Set<string>;

function named(texts: CommandTexts, keys: TextKeys, name: string, taken: TakenNames) {
  const english = describe(textAt(texts, source, keys.description) ?? name);
  const names = Object.entries(
    localized(texts, keys.name, name, (text) => (isValidCommandName(text) ? text : null)),
  ).filter(([locale, text]) => {
    const key = `${locale} ${text}`;
    const isFree = !taken.has(key) && !taken.has(`* ${text}`);
    taken.add(key);
    return isFree;
  });
  return {
    name,
    name_localizations: Object.fromEntries(names),
    description: english,
    description_localizations: localized(texts, keys.description, english, describe),
  };
}

/** The names that are typed are taken in every language. */
const takenBy = (list: readonly { readonly name: string }[]): TakenNames =>
  new Set(list.map(({ name }) => `* ${name}`));

function choiceJson(texts: CommandTexts, key: string, value: string) {
  const shorten = (text: string): string => cutLine(text, limits.choiceName);
  const name = shorten(textAt(texts, source, key) ?? value);
  return { name, name_localizations: localized(texts, key, name, shorten), value };
}

function limitsOf({ type, min, max }: CommandOption): object {
  if (type === 'truth') return {};
  const [least, most] =
    type === 'number'
      ? (['min_value', 'max_value'] as const)
      : (['min_length', 'max_length'] as const);
  return {
    ...(min !== undefined && { [least]: min }),
    ...(max !== undefined && { [most]: max }),
  };
}

function optionsJson(
  texts: CommandTexts,
  command: Command,
  options: readonly CommandOption[],
): readonly object[] {
  const taken = takenBy(options);
  return inOrder(options)
    .slice(0, limits.options)
    .map((option) => ({
      type: optionTypes[option.type],
      ...named(texts, optionKeys(command.name, option.name), option.name, taken),
      required: option.isRequired === true,
      ...limitsOf(option),
      ...(option.choices !== undefined && {
        choices: option.choices
          .slice(0, limits.choices)
          .map((value) => choiceJson(texts, `botCommand.${command.name}.choices.${value}`, value)),
      }),
      // Discord takes either choices or completions.
      ...(option.choices === undefined && option.isCompleted === true && { autocomplete: true }),
    }));
}

function subcommandJson(
  texts: CommandTexts,
  command: Command,
  subcommand: Subcommand,
  taken: TakenNames,
): object {
  return {
    type: optionTypes.subcommand,
    ...named(texts, subcommandKeys(command.name, subcommand.name), subcommand.name, taken),
    options: optionsJson(texts, command, subcommand.options),
  };
}

/** Discord hides the owner's commands from all but a guild's administrators; our levels decide about the others. */
const permissionsOf = ({ level }: Command): string | null => (level === 'owner' ? '0' : null);

function commandJson(
  texts: CommandTexts,
  command: Command,
  scope: BotDefinition['registration'],
  taken: TakenNames,
): RegistrationJson {
  const subcommands = command.subcommands;
  const takenWithin = takenBy(subcommands ?? []);
  return {
    type: 1,
    ...named(texts, commandKeys(command.name), command.name, taken),
    options:
      subcommands === undefined
        ? optionsJson(texts, command, command.options)
        : subcommands.map((one) => subcommandJson(texts, command, one, takenWithin)),
    default_member_permissions: permissionsOf(command),
    // Those of a guild are in that guild only.
    ...(scope === 'global' && { contexts, integration_types: installedInGuilds }),
  };
}

/** Every command that is enabled, for one PUT that replaces all there were. */
export function registrationOf(
  registry: readonly Command[],
  definition: Pick<BotDefinition, 'commands' | 'registration'>,
  texts: CommandTexts,
): readonly RegistrationJson[] {
  const enabled = registry.filter((command) => isEnabled(definition, command));
  const taken = takenBy(enabled);
  return enabled.map((command) => commandJson(texts, command, definition.registration, taken));
}

/** The texts for registrationOf(). */
export async function loadCommandTexts(
  wordsOf: (tag: string) => Promise<Words>,
): Promise<CommandTexts> {
  const tags = [source, ...new Set(Object.values(discordLocales))];
  const loaded = await Promise.all(
    tags.map(async (tag) => [tag, (await wordsOf(tag)).words] as const),
  );
  return Object.fromEntries(loaded);
}
