import { describe, expect, it } from 'vitest';
import type { CommandInput, CommandOption } from '../../../../support/discord/commands/command.ts';
import { commandProblems } from '../../../../support/discord/commands/command-rules.ts';

const command = (more: Partial<CommandInput> = {}): CommandInput => ({
  name: 'ip',
  description: 'Shows the address',
  ...more,
});
const option = (name: string, more: Partial<CommandOption> = {}): CommandOption => ({
  type: 3,
  name,
  description: 'x',
  ...more,
});

describe('the rules of commands', () => {
  it('let a well-made one through', () => {
    const options = [option('url', { required: true }), option('note')];
    const translated = { name_localizations: { de: 'adresse', ja: 'アドレス' }, options };
    expect(commandProblems([command(translated)])).toEqual([]);
  });

  const cases: readonly (readonly [string, Partial<CommandInput>])[] = [
    ['ip: "IP" is no name of a command', { name_localizations: { de: 'IP' } }],
    ['ip: "xx" is no language of Discord', { description_localizations: { xx: 'x' } }],
    ['ip: a description is wanted', { description: '' }],
    ['ip: two options "a"', { options: [option('a'), option('a')] }],
    [
      'ip: required options come first',
      { options: [option('a'), option('b', { required: true })] },
    ],
    ['ip: subcommands and options are mixed', { options: [option('a'), option('b', { type: 1 })] }],
    [
      'ip a: choices and autocomplete exclude each other',
      { options: [option('a', { autocomplete: true, choices: [{ name: 'x', value: 'x' }] })] },
    ],
    [
      'ip a: the value of "x" has over 100 characters',
      { options: [option('a', { choices: [{ name: 'x', value: 'x'.repeat(101) }] })] },
    ],
    [
      'ip: over 8000 characters in all',
      {
        options: Array.from({ length: 25 }, (_, index) =>
          option(`o${index}`, {
            choices: Array.from({ length: 4 }, (_choice, number) => ({
              name: `c${number}`,
              value: String(number).repeat(80),
            })),
          }),
        ),
      },
    ],
  ];
  it.each(cases)('say: %s', (problem, more) => {
    expect(commandProblems([command(more)])).toEqual([problem]);
  });

  it('want each name once, and at most a hundred', () => {
    expect(commandProblems([command(), command()])).toEqual(['two commands "ip"']);
    const many = Array.from({ length: 101 }, (_, index) => command({ name: `c${index}` }));
    expect(commandProblems(many)).toEqual(['at most 100 commands']);
  });
});
