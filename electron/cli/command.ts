import type { Folders } from '../node/folders.ts';
import type { OptionName, Options } from './arguments.ts';
import type { Environment, Host, Terminal } from './host.ts';

export interface CommandContext {
  readonly options: Options;
  /** The words behind the command's name. */
  readonly operands: readonly string[];
  readonly environment: Environment;
  readonly terminal: Terminal;
  readonly host: Host;
  readonly folders: Folders;
}

/** One command: its place in the help, the options it knows beside the common ones, and what it does. */
export interface Command {
  /** `config validate` */
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionName[];
  /** The words it takes behind its name, as the help shows them, and how many; without: none. */
  readonly operands?: { readonly text: string; readonly least: number; readonly most: number };
  /** The exit code. */
  readonly run: (context: CommandContext) => Promise<number>;
}
