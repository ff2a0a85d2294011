import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../../../electron/core/discord/command/command.ts';
import {
  type CommandTexts,
  isValidCommandName,
  loadCommandTexts,
  registrationOf,
} from '../../../../../../electron/core/discord/command/command-texts.ts';
import { botDefinition } from '../../../../../support/bot-world.ts';
import { formatOf } from '../../../../../support/formats.ts';
import { schemaProblems } from '../../../../../support/discord/rest/schemas.ts';

const command: Command = {
  name: 'history',
  level: 'member',
  visibility: 'shared',
  cooldownMs: 0,
  acknowledge: 'fast',
  options: [
    { name: 'count', type: 'number', min: 1, max: 10 },
    { name: 'family', type: 'text', isRequired: true, choices: ['ipv4', 'ipv6'] },
    { name: 'note', type: 'text', max: 50, isCompleted: true },
    { name: 'loud', type: 'truth' },
  ],
  run: async () => ({ type: 'card', card: { tone: 'plain', title: '', blocks: [] } }),
};
const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    'botCommand.history.description': 'How the address changed',
    'botCommand.history.options.count.description': 'How many',
    'botCommand.history.options.family.description': 'Which address',
    'botCommand.history.choices.ipv4': 'IPv4',
  },
  de: {
    'botCommand.history.name': 'verlauf',
    'botCommand.history.description': 'Wie sich die Adresse änderte',
    'botCommand.history.options.count.name': 'Anzahl',
    'botCommand.history.options.count.description': 'Wie viele',
    'botCommand.history.choices.ipv6': 'IPv6 (neu)',
  },
  es: { 'botCommand.history.name': 'historial' },
};
const texts: CommandTexts = Object.fromEntries(
  ['en', 'de', 'fr', 'es', 'ja'].map((tag) => [tag, (key: string) => tables[tag]?.[key] ?? key]),
);
const definition = botDefinition();

describe('registering a command', () => {
  it('says it in every language that Discord has', () => {
    expect(registrationOf([command], definition, texts)).toEqual([
      {
        type: 1,
        name: 'history',
        name_localizations: { de: 'verlauf', 'es-ES': 'historial', 'es-419': 'historial' },
        description: 'How the address changed',
        description_localizations: { de: 'Wie sich die Adresse änderte' },
        options: [
          {
            type: 3,
            name: 'family',
            name_localizations: {},
            description: 'Which address',
            description_localizations: {},
            required: true,
            choices: [
              { name: 'IPv4', name_localizations: {}, value: 'ipv4' },
              { name: 'ipv6', name_localizations: { de: 'IPv6 (neu)' }, value: 'ipv6' },
            ],
          },
          {
            type: 4,
            name: 'count',
            // "Anzahl" has a capital letter, which Discord does not take.
            name_localizations: {},
            description: 'How many',
            description_localizations: { de: 'Wie viele' },
            required: false,
            min_value: 1,
            max_value: 10,
          },
          {
            type: 3,
            name: 'note',
            name_localizations: {},
            description: 'note',
            description_localizations: {},
            required: false,
            max_length: 50,
            autocomplete: true,
          },
          {
            type: 5,
            name: 'loud',
            name_localizations: {},
            description: 'loud',
            description_localizations: {},
            required: false,
          },
        ],
        default_member_permissions: null,
        contexts: [0, 1],
        integration_types: [0],
      },
    ]);
  });

  it('has subcommands instead of options, and hides what is the owner’s', () => {
    const stop: Command = {
      ...command,
      name: 'stop',
      level: 'owner',
      subcommands: [{ name: 'now', options: [{ name: 'why', type: 'text' }] }],
    };
    const [json] = registrationOf([stop], { ...definition, registration: 'guilds' }, texts);
    expect(json).toEqual({
      type: 1,
      name: 'stop',
      name_localizations: {},
      description: 'stop',
      description_localizations: {},
      options: [
        {
          type: 1,
          name: 'now',
          name_localizations: {},
          description: 'now',
          description_localizations: {},
          options: [
            {
              type: 3,
              name: 'why',
              name_localizations: {},
              description: 'why',
              description_localizations: {},
              required: false,
            },
          ],
        },
      ],
      default_member_permissions: '0',
    });
  });

  it('is what Discord’s own document allows', () => {
    const jsons = registrationOf([command, { ...command, name: 'other' }], definition, texts);
    expect(
      jsons.flatMap((json) => schemaProblems('ApplicationCommandUpdateRequest', json)),
    ).toEqual([]);
  });

  it('leaves out what is switched off, and a name that another command has', () => {
    const commands = [command, { ...command, name: 'verlauf' }, { ...command, name: 'off' }];
    const off = botDefinition({ commands: [{ name: 'off', enabled: false }] });
    const jsons = registrationOf(commands, off, texts);
    expect(jsons.map(({ name, name_localizations }) => [name, name_localizations])).toEqual([
      ['history', { 'es-ES': 'historial', 'es-419': 'historial' }],
      ['verlauf', {}],
    ]);
  });

  it.each([
    ['ip', true],
    ['verlauf-neu', true],
    ['履歴', true],
    ['größe', true],
    ['Größe', false],
    ['two words', false],
    ['', false],
    ['x'.repeat(33), false],
  ])('%j as a name: %s', (name, isValid) => {
    expect(isValidCommandName(name)).toBe(isValid);
  });

  it('loads each language once', async () => {
    const asked: string[] = [];
    const loaded = await loadCommandTexts(async (language) => {
      asked.push(language);
      return { language, words: (key) => `${language} ${key}`, format: formatOf() };
    });
    expect(asked).toEqual(['en', 'de', 'fr', 'es', 'ja']);
    expect(loaded['ja']?.('a', {})).toBe('ja a');
  });
});
