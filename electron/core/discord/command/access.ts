// Who may do what. Nobody who is not named has any level, and without one nothing is allowed.

import { isAtLeast, type Level, levels } from '../../../../shared/domain/access.ts';
import type { BotDefinition } from '../../../../shared/domain/bot-definition.ts';
import type { Command } from './command.ts';

export interface Person {
  readonly user: string;
  /** Null in direct messages. */
  readonly guild: string | null;
  /** Of that guild. */
  readonly roles: readonly string[];
}

const highest = (found: readonly Level[]): Level | null =>
  levels.findLast((level) => found.includes(level)) ?? null;

/**
 * The highest level of all that a person has here; null: none.
 * @param applicationOwners as Discord says
 */
export function levelOf(
  { user, guild, roles }: Person,
  definition: Pick<BotDefinition, 'owners' | 'guilds'>,
  applicationOwners: readonly string[],
): Level | null {
  if (definition.owners.includes(user) || applicationOwners.includes(user)) return 'owner';
  // Direct messages are in no guild, and so the owner's alone.
  const known = definition.guilds.find(({ id }) => id === guild);
  if (known === undefined) return null;
  return highest([
    ...(known.everyone === null ? [] : [known.everyone]),
    ...known.roles.filter(({ id }) => roles.includes(id)).map(({ level }) => level),
    ...known.users.filter(({ id }) => id === user).map(({ level }) => level),
  ]);
}

const overrideOf = (definition: Pick<BotDefinition, 'commands'>, name: string) =>
  definition.commands.find((command) => command.name === name);

export const isEnabled = (definition: Pick<BotDefinition, 'commands'>, command: Command): boolean =>
  overrideOf(definition, command.name)?.enabled ?? true;

/**
 * The level that is needed. What the owner has set for the command holds for all of it, but lowers no part that asks
 * for a level of its own.
 * @param own of a subcommand or action
 */
export function levelNeeded(
  definition: Pick<BotDefinition, 'commands'>,
  command: Command,
  own: Level | undefined,
): Level {
  const set = overrideOf(definition, command.name)?.level ?? null;
  if (set === null) return own ?? command.level;
  return own === undefined ? set : (highest([set, own]) ?? set);
}

/** What a person may use at all: enabled, and at least one part of it within their level. */
export const usableCommands = (
  registry: readonly Command[],
  definition: Pick<BotDefinition, 'commands'>,
  level: Level | null,
): readonly Command[] =>
  registry.filter(
    (command) =>
      isEnabled(definition, command) &&
      (command.subcommands ?? [{ level: undefined }]).some((part) =>
        isAtLeast(level, levelNeeded(definition, command, part.level)),
      ),
  );
