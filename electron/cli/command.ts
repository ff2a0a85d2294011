import type { Folders } from '../node/folders.ts';
import type { OptionName, Options } from './arguments.ts';
import type { Environment, Host, Terminal } from './host.ts';

export interface CommandContext {
  readonly options: Options;
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
  /** The exit code. */
  readonly run: (context: CommandContext) => Promise<number>;
}
