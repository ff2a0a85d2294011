import type { Command, CommandOption, Subcommand } from './command.ts';

export const subcommandOf = (command: Command, name: string | null): Subcommand | null =>
  command.subcommands?.find((one) => one.name === name) ?? null;

/** As they are typed: what is required comes first, as Discord wants it. */
export const inOrder = (options: readonly CommandOption[]): readonly CommandOption[] => [
  ...options.filter(({ isRequired }) => isRequired === true),
  ...options.filter(({ isRequired }) => isRequired !== true),
];
