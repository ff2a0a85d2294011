import type { Card, CardBlock } from '../cards/card.ts';
import type { Answer, Call, Command, CommandOption } from '../command/command.ts';

/** What a choice has room for. */
const mostChoices = 25;

/** The commands that the asker may use here, and what each of them can be told. */
export const helpCommand: Command = {
  name: 'help',
  level: 'everyone',
  visibility: 'shared',
  cooldownMs: 1_000,
  acknowledge: 'fast',
  options: [{ name: 'command', type: 'text' }],
  run: (call) => Promise.resolve(help(call)),
};

function help(call: Call): Answer {
  const wanted = call.chosen[0] ?? call.text('command');
  if (wanted === null) return { type: 'card', card: listCard(call, null) };
  const name = wanted.trim().replace(/^[/!]/, '').toLowerCase();
  const found = call
    .commands()
    .find((command) => command.name === name || nameOf(call, command) === name);
  if (found !== undefined) return { type: 'card', card: commandCard(call, found) };
  const text = call.words('bot.help.unknown', {});
  return { type: 'card', card: listCard(call, text), outcome: 'invalid' };
}

const nameOf = ({ words }: Call, { name }: Command): string => words(`botCommand.${name}.name`, {});
const descriptionOf = ({ words }: Call, { name }: Command): string =>
  words(`botCommand.${name}.description`, {});

function listCard(call: Call, problem: string | null): Card {
  const { words } = call;
  const commands = call.commands();
  const lines = commands.map(
    (command) => `**/${nameOf(call, command)}** · ${descriptionOf(call, command)}`,
  );
  return {
    tone: problem === null ? 'plain' : 'notice',
    title: words('bot.help.title', {}),
    blocks: [
      ...(problem === null ? [] : [{ type: 'text', text: problem } as const]),
      { type: 'text', text: lines.join('\n') },
      { type: 'note', text: words('bot.help.note', {}) },
    ],
    choice: {
      placeholder: words('bot.help.choose', {}),
      action: { command: 'help', action: '', values: [] },
      options: commands.slice(0, mostChoices).map((command) => ({
        label: `/${nameOf(call, command)}`,
        value: command.name,
        detail: descriptionOf(call, command),
      })),
    },
  };
}

function commandCard(call: Call, command: Command): Card {
  const { words } = call;
  const { name, subcommands } = command;
  return {
    tone: 'plain',
    title: `/${nameOf(call, command)}`,
    blocks: [
      { type: 'text', text: descriptionOf(call, command) },
      ...(subcommands ?? []).map((subcommand): CardBlock => {
        const key = `botCommand.${name}.subcommands.${subcommand.name}`;
        const usage = `/${nameOf(call, command)} ${words(`${key}.name`, {})}`;
        const options = subcommand.options.map((option) => optionLine(call, name, option));
        return {
          type: 'text',
          text: [`**${usage}** · ${words(`${key}.description`, {})}`, ...options].join('\n'),
        };
      }),
      ...command.options.map((option): CardBlock => ({
        type: 'text',
        text: optionLine(call, name, option),
      })),
      ...(command.visibility === 'private'
        ? [{ type: 'note', text: words('bot.help.private', {}) } as const]
        : []),
    ],
    buttons: [
      [
        {
          label: words('bot.button.back', {}),
          emoji: '↩️',
          look: 'secondary',
          action: { command: 'help', action: '', values: [] },
        },
      ],
    ],
  };
}

/** "`span` · Of which time: 7 days, 30 days" */
function optionLine({ words, format }: Call, command: string, option: CommandOption): string {
  const key = `botCommand.${command}.options.${option.name}`;
  const choices = (option.choices ?? []).map((value) =>
    words(`botCommand.${command}.choices.${value}`, {}),
  );
  return [
    `\`${words(`${key}.name`, {})}\``,
    words(`${key}.description`, {}),
    choices.length === 0 ? [] : format.list(choices),
  ]
    .flat()
    .join(' · ');
}
