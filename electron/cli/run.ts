import { nearestName } from '../../shared/nearest-name.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { chooseFolders } from '../node/folders.ts';
import { type CommandLine, type Options, readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { commands, commonOptions } from './commands.ts';
import { exitCode } from './exit-code.ts';
import { helpText } from './help.ts';
import type { Environment, Host, Terminal } from './host.ts';
import { printProblems } from './print.ts';

/**
 * The whole program but for the process around it.
 * @param argv without the names of node and of the script
 * @returns the exit code (exit-code.ts)
 */
export async function run(
  argv: readonly string[],
  environment: Environment,
  terminal: Terminal,
  host: Host,
): Promise<number> {
  const refuse = (sentence: string): number => {
    printProblems(terminal, [sentence]);
    return exitCode.usage;
  };
  const read = readArguments(argv);
  if (!read.ok) return refuse(read.error);
  const { options } = read.value;
  const folders = chooseFolders(host.systemFolders(), environment, {
    configFile: options.config,
    dataFolder: options['data-dir'],
  });
  if (options.version === true) {
    terminal.out(`${host.version}\n`);
    return exitCode.done;
  }
  if (options.help === true) {
    terminal.out(helpText(host.version, folders));
    return exitCode.done;
  }
  const called = calledBy(read.value);
  if (!called.ok) return refuse(called.error);
  const { command, operands } = called.value;
  return command.run({ options, operands, environment, terminal, host, folders });
}

interface Called {
  readonly command: Command;
  /** The words behind the command's name. */
  readonly operands: readonly string[];
}

function calledBy({ words, options }: CommandLine): Result<Called> {
  const name = words.join(' ');
  const names = commands.map((known) => known.name);
  const command = commands.find(
    (known) => known.name === words.slice(0, known.name.split(' ').length).join(' '),
  );
  if (command !== undefined) {
    const operands = words.slice(command.name.split(' ').length);
    const problem = operandProblem(command, operands) ?? optionProblem(command, options);
    return problem === null ? ok({ command, operands }) : fail(problem);
  }
  if (name === '')
    return fail(`Say what to do: ${names.join(', ')}. "ip-beacon --help" says more.`);
  const below = names.filter((known) => known.startsWith(`${name} `));
  if (below.length > 0) return fail(`"${name}" needs one more word: ${below.join(', ')}.`);
  const near = nearestName(name, names);
  const remedy =
    near === null ? 'the commands are ' + names.join(', ') : `perhaps "${near}" is meant`;
  return fail(`There is no command "${name}"; ${remedy}.`);
}

function operandProblem({ name, operands }: Command, given: readonly string[]): string | null {
  if (operands === undefined && given.length > 0) {
    return `"${name}" stands alone; "${given.join(' ')}" does not belong to it.`;
  }
  const { text = '', least = 0, most = 0 } = operands ?? {};
  if (given.length < least) return `"${name}" needs more: ip-beacon ${name} ${text}.`;
  if (given.length > most) return `"${name}" takes less: ip-beacon ${name} ${text}.`;
  return null;
}

function optionProblem(command: Command, options: Options): string | null {
  const known: readonly string[] = [...command.options, ...commonOptions];
  const foreign = Object.keys(options).find((option) => !known.includes(option));
  return foreign === undefined
    ? null
    : `"${command.name}" has no option --${foreign}; "ip-beacon --help" says which has it.`;
}
