// Commands as they were before slashes: `!history ipv4 5`. Options stand in their order, blanks between them; the last
// text takes all that is left.

import type { Command, CommandOption } from './command.ts';
import type { OptionValue, OptionValues } from './incoming.ts';
import { inOrder, subcommandOf } from './option-order.ts';

export interface PrefixCommand {
  readonly name: string;
  readonly subcommand: string | null;
  readonly options: OptionValues;
}

const truths: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  on: true,
  '1': true,
  no: false,
  false: false,
  off: false,
  '0': false,
};

/** As it is where it cannot be read: then the option's rules say so. */
function valueOf({ type }: CommandOption, word: string): OptionValue {
  if (type === 'number') return /^[+-]?\d{1,15}$/.test(word) ? Number(word) : word;
  if (type === 'truth') return truths[word.toLowerCase()] ?? word;
  return word;
}

function readOptions(options: readonly CommandOption[], words: readonly string[]): OptionValues {
  const ordered = inOrder(options);
  return Object.fromEntries(
    ordered.flatMap((option, index) => {
      const isRest = index === ordered.length - 1 && option.type === 'text';
      const text = isRest ? words.slice(index).join(' ') : words[index];
      return text === undefined || text === '' ? [] : [[option.name, valueOf(option, text)]];
    }),
  );
}

/** Null for a message that is no command of ours: most are not. @param prefix empty: none is */
export function readPrefix(
  content: string,
  prefix: string,
  registry: readonly Command[],
): PrefixCommand | null {
  if (prefix === '' || !content.startsWith(prefix)) return null;
  const [typed = '', ...words] = content.slice(prefix.length).trim().split(/\s+/);
  const command = registry.find(({ name }) => name === typed.toLowerCase());
  if (command === undefined) return null;
  if (command.subcommands === undefined) {
    return { name: command.name, subcommand: null, options: readOptions(command.options, words) };
  }
  const [name = '', ...rest] = words;
  const subcommand = subcommandOf(command, name.toLowerCase());
  return {
    name: command.name,
    subcommand: subcommand?.name ?? null,
    options: subcommand === null ? {} : readOptions(subcommand.options, rest),
  };
}
