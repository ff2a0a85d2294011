import { describe, expect, it } from 'vitest';
import {
  guildOf,
  newTarget,
  ruleOf,
  withGrant,
  withGuild,
  withLevelMask,
  withOwner,
  withoutGrant,
  withoutOwner,
  withoutTarget,
  withRule,
  withTarget,
} from '../../../../../renderer/pages/discord/edit-definition.ts';
import { botTargetSchema } from '../../../../../shared/domain/bot-definition.ts';
import { cannedBot, cannedGuild } from '../../../../support/mock-bots.ts';

const bot = cannedBot();
const first = '130000000000000001';
const second = '130000000000000002';

describe('the places of a bot', () => {
  it('begin as the settings have them', () => {
    expect(newTarget(second, true)).toEqual(botTargetSchema.parse({ id: second, isUser: true }));
  });

  it('come at the end, and change where they stand', () => {
    const both = withTarget(bot, newTarget(second, false));
    const changed = withTarget(both, { ...newTarget(first, false), mask: 'hidden' });
    expect(changed).toEqual({
      ...bot,
      targets: [{ ...newTarget(first, false), mask: 'hidden' }, newTarget(second, false)],
    });
  });

  it('go', () => {
    expect(withoutTarget(bot, first)).toEqual({ ...bot, targets: [] });
  });
});

describe('the levels of a server', () => {
  it('are none where nothing is said', () => {
    expect(guildOf(bot, second)).toEqual({ id: second, everyone: null, roles: [], users: [] });
  });

  it('are given, changed and taken', () => {
    const home = guildOf(bot, cannedGuild.id);
    const given = withGrant(home, 'users', { id: first, level: 'member' });
    const changed = withGrant(given, 'users', { id: first, level: 'admin' });
    expect(changed).toEqual({ ...home, users: [{ id: first, level: 'admin' }] });
    expect(withoutGrant(changed, 'users', first)).toEqual(home);
    expect(withGuild(bot, changed)).toEqual({ ...bot, guilds: [changed] });
  });
});

describe('the rules of the commands', () => {
  it('are as declared where nothing is said', () => {
    expect(ruleOf(bot, 'ip')).toEqual({ name: 'ip', enabled: true, level: null, mask: null });
  });

  it('stand once for each command, and a rule that says nothing is none', () => {
    const off = withRule(bot, { name: 'ip', enabled: false, level: null, mask: null });
    const masked = withRule(off, { name: 'ip', enabled: true, level: null, mask: 'half' });
    expect(masked).toEqual({
      ...bot,
      commands: [{ name: 'ip', enabled: true, level: null, mask: 'half' }],
    });
    expect(withRule(masked, { name: 'ip', enabled: true, level: null, mask: null })).toEqual(bot);
  });
});

it('sets how much a level sees, and leaves the others', () => {
  const changed = withLevelMask(withLevelMask(bot, 'member', 'full'), 'owner', 'half');
  expect(changed).toEqual({ ...bot, masks: { member: 'full', owner: 'half' } });
});

it('knows an owner once', () => {
  const twice = withOwner(withOwner(bot, first), first);
  expect(twice).toEqual({ ...bot, owners: [first] });
  expect(withoutOwner(twice, first)).toEqual(bot);
});
