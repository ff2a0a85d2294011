// The double by hand: what a line at the prompt does. One bot, one guild, one channel, one person.

import { visibleText } from './messages/visible-text.ts';
import type { SeenMessage } from './messages/seen-message.ts';
import { type ComponentInput, flatten } from './messages/component-rules.ts';
import type { InteractionResult } from './interactions/result.ts';
import type { GivenOption } from './interactions/resolve-options.ts';
import type { BotHandle, Handle } from './people.ts';
import type { Discord } from './server.ts';

export interface PromptScene {
  readonly discord: Discord;
  readonly bot: BotHandle;
  readonly user: Handle;
  readonly guild: Handle;
  readonly channel: Handle;
}

export const help = `ip                     runs /ip; so does every other command that the bot has registered
sources add url=x       a subcommand, and options as name=value
press 1, choose 2 7     presses or chooses in the last message, by the numbers shown under it
type reason=noise       fills the form that is open
say !ip                 writes a message
language de             speaks another language from now on
messages, problems      what is in the channel; what the bot did against Discord's rules
offline, online         takes Discord away and brings it back
drop                    breaks the gateway's connections
help, quit`;

interface Usable {
  readonly customId: string;
  readonly label: string;
}

/** What can be pressed or chosen in a message, in the order of the numbers. */
export const usableIn = (message: SeenMessage): readonly Usable[] =>
  flatten(message.components as unknown as readonly ComponentInput[]).flatMap((component) => {
    const { custom_id: customId, disabled } = component;
    const shown = [component['label'], component['placeholder'], customId];
    const label = shown.find((text) => typeof text === 'string');
    return typeof customId === 'string' && disabled !== true
      ? [{ customId, label: label ?? customId }]
      : [];
  });

/** A message as lines of text. */
export function messageLines(message: SeenMessage): string {
  const text = visibleText({ content: message.content, embeds: message.embeds })
    .split('\n')
    .concat(
      flatten(message.components as unknown as readonly ComponentInput[]).flatMap(({ content }) =>
        typeof content === 'string' ? [content] : [],
      ),
    )
    .filter((line) => line !== '');
  const files = [...message.files].map(([name, bytes]) => `[${name}, ${bytes.byteLength} bytes]`);
  const buttons = usableIn(message).map(({ label }, index) => `  ${index + 1}: ${label}`);
  const hidden = message.ephemeralFor === null ? [] : ['(only you see this)'];
  return [...hidden, ...text, ...files, ...buttons].join('\n');
}

/** `a=b` is an option, of a number or a truth when it looks like one; another word names a subcommand. */
export function optionsOf(words: readonly string[]): readonly GivenOption[] {
  const [first, ...rest] = words;
  if (first === undefined) return [];
  const [name = '', ...value] = first.split('=');
  if (value.length === 0) return [{ name, options: optionsOf(rest) }];
  const text = value.join('=');
  const typed = /^-?\d+$/.test(text)
    ? Number(text)
    : /^(true|false)$/.test(text)
      ? text === 'true'
      : text;
  return [{ name, value: typed }, ...optionsOf(rest)];
}

/** Does what a line says; comes back with what to show. */
export function createPrompt({ discord, bot, user, guild, channel }: PromptScene) {
  let locale = 'en-US';
  let last: SeenMessage | null = null;
  let opener: InteractionResult | null = null;

  const shown = async (pending: Promise<InteractionResult>): Promise<string> => {
    const result = await pending;
    if (result.callback === null) return 'The bot did not answer in time.';
    if (result.modal !== null) {
      opener = result;
      const fields = flatten(result.modal.components).flatMap(({ custom_id: id }) =>
        typeof id === 'string' ? [id] : [],
      );
      return `A form is open: ${result.modal.title}. Fields: ${fields.join(', ')}`;
    }
    last = await result.settled(60_000);
    return [last, ...result.followUps()].map(messageLines).join('\n');
  };

  const target = (number: string | undefined) => {
    const newest = last ?? discord.messages(channel.id).at(-1) ?? null;
    const message =
      newest === null
        ? null
        : (discord.allMessages(channel.id).find(({ id }) => id === newest.id) ?? null);
    const usable = message === null ? undefined : usableIn(message)[Number(number) - 1];
    if (message === null || usable === undefined)
      throw new Error('There is nothing of that number.');
    return { message, customId: usable.customId, user, locale };
  };

  const fieldsOf = (words: readonly string[]) =>
    Object.fromEntries(
      words.map((word) => {
        const [name = '', ...value] = word.split('=');
        return [name, value.join('=')] as const;
      }),
    );

  return async (line: string): Promise<string> => {
    const [word = '', ...rest] = line.trim().split(/\s+/);
    switch (word) {
      case '':
      case 'help':
        return help;
      case 'press':
        return shown(discord.press(target(rest[0])));
      case 'choose':
        return shown(discord.choose({ ...target(rest[0]), values: rest.slice(1) }));
      case 'type': {
        if (opener === null) return 'No form is open.';
        return shown(discord.submit({ opener, fields: fieldsOf(rest) }));
      }
      case 'say':
        discord.say({ channel, user, content: rest.join(' ') });
        return 'Said. "messages" shows what came.';
      case 'language':
        locale = rest[0] ?? 'en-US';
        return `You speak ${locale} now.`;
      case 'messages':
        return discord.messages(channel.id).map(messageLines).join('\n---\n');
      case 'problems':
        return (
          discord.violations.map(({ where, message }) => `${where}: ${message}`).join('\n') ||
          'None.'
        );
      case 'offline':
        await discord.faults.offline();
        return 'Discord is gone.';
      case 'online':
        await discord.faults.online();
        return 'Discord is back.';
      case 'drop':
        discord.gateway.dropSockets();
        return 'The connections are broken.';
      default: {
        const command = word.replace(/^\//, '');
        const options = optionsOf(rest);
        return shown(discord.interact({ bot, user, guild, channel, locale, command, options }));
      }
    }
  };
}
