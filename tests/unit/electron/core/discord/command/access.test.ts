import { describe, expect, it } from 'vitest';
import {
  isEnabled,
  levelNeeded,
  levelOf,
  usableCommands,
} from '../../../../../../electron/core/discord/command/access.ts';
import { botDefinition, botRegistry, people, places } from '../../../../../support/bot-world.ts';

const registry = botRegistry();
const named = (name: string) => {
  const found = registry.find((command) => command.name === name);
  if (found === undefined) throw new Error(`no command ${name}`);
  return found;
};
const { guild, operators } = places;

describe('the level of a person', () => {
  const everyone = '200000000000000002';
  const definition = botDefinition({
    guilds: [
      ...botDefinition().guilds,
      { id: everyone, everyone: 'everyone', users: [{ id: people.operator, level: 'admin' }] },
    ],
  });

  it.each([
    ['the owner anywhere', people.owner, '200000000000000009', [], 'owner'],
    ['the owner directly', people.owner, null, [], 'owner'],
    ['of the application, too', people.stranger, null, [], 'owner'],
    ['a user who is named', people.member, guild, [], 'member'],
    ['a role that is named', people.member, guild, [operators], 'operator'],
    ['a role of nobody', people.operator, guild, ['400000000000000009'], null],
    ['everybody of a guild', people.member, everyone, [], 'everyone'],
    ['the highest of several', people.operator, everyone, [], 'admin'],
    ['a member elsewhere', people.member, '200000000000000009', [], null],
    ['a member directly', people.member, null, [], null],
  ] as const)('%s', (name, user, where, roles, level) => {
    const applicationOwners = name === 'of the application, too' ? [people.stranger] : [];
    expect(levelOf({ user, guild: where, roles }, definition, applicationOwners)).toBe(level);
  });
});

describe('what a command needs', () => {
  it('is what it says, or a part of it says', () => {
    expect(levelNeeded(botDefinition(), named('set'), undefined)).toBe('operator');
    expect(levelNeeded(botDefinition(), named('set'), 'member')).toBe('member');
  });

  it('is raised for all of it by its owner, and lowered where it asks for nothing of its own', () => {
    const set = (level: string) => botDefinition({ commands: [{ name: 'set', level }] });
    expect(levelNeeded(set('owner'), named('set'), 'admin')).toBe('owner');
    expect(levelNeeded(set('everyone'), named('set'), 'admin')).toBe('admin');
    expect(levelNeeded(set('everyone'), named('set'), undefined)).toBe('everyone');
  });

  it('leaves what may be used', () => {
    const off = botDefinition({ commands: [{ name: 'leak', enabled: false }] });
    const names = (level: 'everyone' | 'member') =>
      usableCommands(registry, off, level).map(({ name }) => name);
    expect(isEnabled(off, named('leak'))).toBe(false);
    expect(names('everyone')).toEqual([]);
    expect(names('member')).toEqual(['echo', 'pages', 'wait', 'slow', 'throw', 'letter', 'set']);
    expect(usableCommands(registry, off, null)).toEqual([]);
  });
});
