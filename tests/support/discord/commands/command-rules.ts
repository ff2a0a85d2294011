// What Discord's schemas do not say of commands
// (https://discord.com/developers/docs/interactions/application-commands).

import { lengthOf } from '../messages/length-of.ts';
import { type CommandInput, type CommandOption, optionTypes } from './command.ts';

/** https://discord.com/developers/docs/reference#locales */
const locales = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko ar he'.split(
    ' ',
  ),
);

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const mostCharacters = 8_000;
const longestChoice = 100;

const isName = (name: string): boolean => namePattern.test(name) && name === name.toLowerCase();
const isNested = (type: number): boolean =>
  type === optionTypes.subcommand || type === optionTypes.group;
const repeated = (values: readonly unknown[]): readonly unknown[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

/** The characters of the text and of its longest translation: the greater counts. */
const longest = (text: string, translations?: Readonly<Record<string, string>> | null): number =>
  Math.max(...[text, ...Object.values(translations ?? {})].map((one) => lengthOf(one)));

const characters = (option: Omit<CommandOption, 'type'>): number =>
  longest(option.name, option.name_localizations) +
  longest(option.description ?? '', option.description_localizations) +
  (option.choices ?? []).reduce(
    (sum, choice) =>
      sum +
      longest(choice.name, choice.name_localizations) +
      (typeof choice.value === 'string' ? choice.value.length : 0),
    0,
  ) +
  (option.options ?? []).reduce((sum, inner) => sum + characters(inner), 0);

function namesProblems(option: Omit<CommandOption, 'type'>, at: string): readonly string[] {
  const translated = {
    ...option.name_localizations,
    ...option.description_localizations,
  };
  return [
    ...[option.name, ...Object.values(option.name_localizations ?? {})]
      .filter((name) => !isName(name))
      .map((name) => `${at}: "${name}" is no name of a command`),
    ...Object.keys(translated)
      .filter((locale) => !locales.has(locale))
      .map((locale) => `${at}: "${locale}" is no language of Discord`),
    ...(option.description ? [] : [`${at}: a description is wanted`]),
  ];
}

function optionsProblems(options: readonly CommandOption[], at: string): readonly string[] {
  const required = options.map((option) => option.required === true);
  const nested = options.filter(({ type }) => isNested(type)).length;
  return [
    ...repeated(options.map(({ name }) => name)).map(
      (name) => `${at}: two options "${String(name)}"`,
    ),
    ...(nested > 0 && nested < options.length ? [`${at}: subcommands and options are mixed`] : []),
    ...(required.lastIndexOf(true) > required.indexOf(false) && required.includes(false)
      ? [`${at}: required options come first`]
      : []),
    ...options.flatMap((option) => {
      const here = `${at} ${option.name}`;
      return [
        ...namesProblems(option, here),
        ...(option.autocomplete === true && (option.choices?.length ?? 0) > 0
          ? [`${here}: choices and autocomplete exclude each other`]
          : []),
        ...(option.choices ?? [])
          .filter(({ value }) => typeof value === 'string' && value.length > longestChoice)
          .map(
            ({ name }) => `${here}: the value of "${name}" has over ${longestChoice} characters`,
          ),
        ...optionsProblems(option.options ?? [], here),
      ];
    }),
  ];
}

/** What is wrong with a list of commands that shall be registered, in sentences. */
export function commandProblems(commands: readonly CommandInput[]): readonly string[] {
  const chat = commands.filter(({ type }) => (type ?? 1) === 1);
  return [
    ...(chat.length > 100 ? ['at most 100 commands'] : []),
    ...repeated(chat.map(({ name }) => name)).map((name) => `two commands "${String(name)}"`),
    ...chat.flatMap((command) => [
      ...namesProblems(command, command.name),
      ...optionsProblems(command.options ?? [], command.name),
      ...(characters(command) > mostCharacters
        ? [`${command.name}: over ${mostCharacters} characters in all`]
        : []),
    ]),
  ];
}
