import type { Bot, World } from '../world.ts';
import type { Command, CommandInput } from './command.ts';

const dayMs = 24 * 3_600_000;

const scopeOf = (guildId: string | null): string => guildId ?? '';
const sameKind = (one: CommandInput, other: CommandInput): boolean =>
  one.name === other.name && (one.type ?? 1) === (other.type ?? 1);

export const commandsOf = (bot: Bot, guildId: string | null): readonly Command[] =>
  bot.commands.get(scopeOf(guildId)) ?? [];

/**
 * Puts these commands in place of all others of the scope. One of the same name keeps its id and is no creation;
 * null when more are created than a day allows.
 */
export function overwriteCommands(
  world: World,
  bot: Bot,
  guildId: string | null,
  inputs: readonly CommandInput[],
): readonly Command[] | null {
  const now = world.clock.now();
  const present = commandsOf(bot, guildId);
  const created = inputs.filter((input) => !present.some((one) => sameKind(one.input, input)));
  const today = (bot.commandCreates.get(scopeOf(guildId)) ?? []).filter((at) => at > now - dayMs);
  if (today.length + created.length > world.limits.commandCreatesADay) return null;
  const commands = inputs.map((input): Command => {
    const before = present.find((one) => sameKind(one.input, input));
    return { id: before?.id ?? world.nextId(), version: world.nextId(), guildId, input };
  });
  bot.commands.set(scopeOf(guildId), commands);
  bot.commandCreates.set(scopeOf(guildId), [...today, ...created.map(() => now)]);
  return commands;
}
