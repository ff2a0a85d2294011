import type { Level } from '../../../../shared/domain/access.ts';
import type { BotDefinition } from '../../../../shared/domain/bot-definition.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { parseCustomId } from '../cards/custom-id.ts';
import { isEnabled, levelNeeded } from './access.ts';
import { type OptionProblem, optionProblem } from './check-options.ts';
import type { Action, Command, CommandOption, Visibility } from './command.ts';
import type { Incoming, OptionValues, PressedMessage } from './incoming.ts';
import { subcommandOf } from './option-order.ts';

/** What is to be run, and under which rules. */
export interface CommandRequest {
  readonly command: Command;
  readonly subcommand: string | null;
  readonly run: Action['run'];
  readonly needed: Level;
  readonly visibility: Visibility;
  readonly options: OptionValues;
  readonly values: readonly string[];
  readonly chosen: readonly string[];
  readonly typed: Readonly<Record<string, string>>;
  /** The message whose place the answer takes, if it may. */
  readonly replaces: PressedMessage | null;
  /** What is not to be done again at once: the same command, or the very same click. */
  readonly cooldownKey: readonly string[];
  readonly problem: OptionProblem | null;
}

/** Why nothing is run: an older control or command, one that is switched off, somebody else's card. */
export type Refusal = 'stale' | 'disabled' | 'foreign' | 'subcommand';

const nothing = { options: {}, values: [], chosen: [], typed: {}, problem: null } as const;

function typedRequest(
  incoming: Incoming & { readonly type: 'command' },
  command: Command,
  definition: BotDefinition,
): Result<CommandRequest, Refusal> {
  const subcommand = subcommandOf(command, incoming.subcommand);
  if (command.subcommands !== undefined && subcommand === null) return fail('subcommand');
  const options: readonly CommandOption[] = subcommand?.options ?? command.options;
  return ok({
    ...nothing,
    command,
    subcommand: subcommand?.name ?? null,
    run: command.run,
    needed: levelNeeded(definition, command, subcommand?.level),
    visibility: subcommand?.visibility ?? command.visibility,
    options: incoming.options,
    replaces: null,
    cooldownKey: [command.name, subcommand?.name ?? ''],
    problem: optionProblem(options, incoming.options),
  });
}

function pressedRequest(
  incoming: Incoming & { readonly type: 'click' | 'form' },
  registry: readonly Command[],
  definition: BotDefinition,
): Result<CommandRequest, Refusal> {
  const id = parseCustomId(incoming.customId);
  const command = registry.find(({ name }) => name === id?.command);
  if (id === null || command === undefined) return fail('stale');
  if (!isEnabled(definition, command)) return fail('disabled');
  if (id.asker !== null && id.asker !== incoming.user) return fail('foreign');
  const again: Action = { run: command.run };
  const actions = command.actions ?? {};
  const named = Object.hasOwn(actions, id.action) ? actions[id.action] : undefined;
  const action = named ?? (id.action === '' ? again : undefined);
  if (action === undefined) return fail('stale');
  const chosen = incoming.type === 'click' ? (incoming.chosen ?? []) : [];
  return ok({
    ...nothing,
    command,
    subcommand: null,
    run: action.run,
    needed: levelNeeded(definition, command, action.level),
    visibility: id.action === '' ? command.visibility : 'private',
    values: id.values,
    chosen,
    typed: incoming.type === 'form' ? incoming.typed : {},
    replaces: id.action === '' ? incoming.message : null,
    cooldownKey: [command.name, id.action, ...id.values, ...chosen],
  });
}

export function resolveRequest(
  incoming: Incoming,
  registry: readonly Command[],
  definition: BotDefinition,
): Result<CommandRequest, Refusal> {
  if (incoming.type !== 'command') return pressedRequest(incoming, registry, definition);
  const command = registry.find(({ name }) => name === incoming.name);
  if (command === undefined) return fail('stale');
  if (!isEnabled(definition, command)) return fail('disabled');
  return typedRequest(incoming, command, definition);
}
