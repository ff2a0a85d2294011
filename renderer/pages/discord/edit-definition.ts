// A bot's definition with one thing changed. Pure; what is saved is always the whole.

import type { Level } from '../../../shared/domain/access.ts';
import type { BotDefinition, BotGuild, BotTarget } from '../../../shared/domain/bot-definition.ts';
import type { Mask } from '../../../shared/domain/mask.ts';

export type BotCommandRule = BotDefinition['commands'][number];
export interface LevelGrant {
  readonly id: string;
  readonly level: Level;
}
export type Grantee = 'roles' | 'users';

/** A place as it is when it is added: half of an address, never quiet. */
export const newTarget = (id: string, isUser: boolean): BotTarget => ({
  id,
  isUser,
  tells: {},
  mask: 'half',
  quietFrom: '',
  quietTo: '',
  liveStatus: false,
});

export const withTarget = (bot: BotDefinition, target: BotTarget): BotDefinition => ({
  ...bot,
  targets: replacedOrAdded(bot.targets, target, (each) => each.id === target.id),
});

export const withoutTarget = (bot: BotDefinition, id: string): BotDefinition => ({
  ...bot,
  targets: bot.targets.filter((target) => target.id !== id),
});

/** Of a server about which nothing is said: nobody may do anything there. */
export const guildOf = (bot: BotDefinition, id: string): BotGuild =>
  bot.guilds.find((guild) => guild.id === id) ?? { id, everyone: null, roles: [], users: [] };

export const withGuild = (bot: BotDefinition, guild: BotGuild): BotDefinition => ({
  ...bot,
  guilds: replacedOrAdded(bot.guilds, guild, (each) => each.id === guild.id),
});

export const withGrant = (guild: BotGuild, to: Grantee, grant: LevelGrant): BotGuild => ({
  ...guild,
  [to]: replacedOrAdded(guild[to], grant, (each) => each.id === grant.id),
});

export const withoutGrant = (guild: BotGuild, from: Grantee, id: string): BotGuild => ({
  ...guild,
  [from]: guild[from].filter((each) => each.id !== id),
});

export const withLevelMask = (bot: BotDefinition, level: Level, mask: Mask): BotDefinition => ({
  ...bot,
  masks: { ...bot.masks, [level]: mask },
});

/** What is said of a command; as it is declared where nothing is. */
export const ruleOf = (bot: BotDefinition, name: string): BotCommandRule =>
  bot.commands.find((rule) => rule.name === name) ?? {
    name,
    enabled: true,
    level: null,
    mask: null,
  };

export const isOwnRule = ({ enabled, level, mask }: BotCommandRule): boolean =>
  !enabled || level !== null || mask !== null;

/** A rule that says nothing is none. */
export function withRule(bot: BotDefinition, rule: BotCommandRule): BotDefinition {
  const others = bot.commands.filter(({ name }) => name !== rule.name);
  if (!isOwnRule(rule)) return { ...bot, commands: others };
  return {
    ...bot,
    commands: replacedOrAdded(bot.commands, rule, ({ name }) => name === rule.name),
  };
}

export const withOwner = (bot: BotDefinition, id: string): BotDefinition => ({
  ...bot,
  owners: bot.owners.includes(id) ? bot.owners : [...bot.owners, id],
});

export const withoutOwner = (bot: BotDefinition, id: string): BotDefinition => ({
  ...bot,
  owners: bot.owners.filter((owner) => owner !== id),
});

/** In its place, or at the end. */
function replacedOrAdded<Entry>(
  list: readonly Entry[],
  entry: Entry,
  isIt: (each: Entry) => boolean,
): Entry[] {
  return list.some(isIt) ? list.map((each) => (isIt(each) ? entry : each)) : [...list, entry];
}
