import { beforeEach, describe, expect, it } from 'vitest';
import {
  allPermissions,
  channelPermissions,
  guildPermissions,
  ordinaryPermissions,
  permissionBits,
} from '../../../support/discord/permissions.ts';
import { createPeople, type People } from '../../../support/discord/people.ts';
import { createThreads } from '../../../support/discord/threads.ts';
import { discordsLimits } from '../../../support/discord/limits.ts';
import { createWorld, type Guild, type User, type World } from '../../../support/discord/world.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

const { viewChannel, sendMessages, sendMessagesInThreads, manageThreads, administrator } =
  permissionBits;
let world: World;
let people: People;
let guild: Guild;
let ada: User;

beforeEach(() => {
  world = createWorld(createFakeClock(), discordsLimits, 'http://127.0.0.1:1');
  people = createPeople(world);
  guild = people.addGuild({ name: 'Home' });
  ada = people.addUser('ada');
  people.addMember(guild, ada);
});

const may = (overwrites: Parameters<People['addChannel']>[0]['overwrites'] = []): bigint =>
  channelPermissions(world, people.addChannel({ guild, overwrites }), ada.id);

describe('permissions', () => {
  it('are the roles together, all for the owner and administrators, none for strangers', () => {
    expect(may()).toBe(ordinaryPermissions);
    expect(guildPermissions(guild, guild.ownerId)).toBe(allPermissions);
    expect(guildPermissions(guild, people.addUser('eve').id)).toBe(0n);
    const role = people.addRole(guild, { name: 'admin', permissions: administrator });
    people.changeRoles(guild, ada, [role]);
    expect(may([{ id: guild.id, type: 'role', allow: 0n, deny: viewChannel }])).toBe(
      allPermissions,
    );
  });

  it('are changed by a channel: for everyone, then for roles, then for the member', () => {
    const role = people.addRole(guild, { name: 'quiet' });
    people.changeRoles(guild, ada, [role]);
    const everyone = { id: guild.id, type: 'role', allow: 0n, deny: sendMessages } as const;
    const ofRole = { id: role.id, type: 'role', allow: sendMessages, deny: 0n } as const;
    const own = { id: ada.id, type: 'member', allow: 0n, deny: sendMessages } as const;
    const without = ordinaryPermissions & ~sendMessages;
    expect([may([everyone]), may([ofRole, everyone]), may([own, ofRole, everyone])]).toEqual([
      without,
      ordinaryPermissions,
      without,
    ]);
  });

  it('are none in a channel that is not seen', () => {
    expect(may([{ id: guild.id, type: 'role', allow: 0n, deny: viewChannel }])).toBe(0n);
  });

  it('are in a thread those of its channel, but to write is one of its own', () => {
    const inThread = (deny: bigint) => {
      const channel = people.addChannel({
        guild,
        overwrites: [{ id: guild.id, type: 'role', allow: 0n, deny }],
      });
      const thread = createThreads(world).addThread({ channel, owner: ada });
      return channelPermissions(world, thread, ada.id);
    };
    expect([inThread(viewChannel), inThread(sendMessages)]).toEqual([0n, ordinaryPermissions]);
    expect(inThread(sendMessagesInThreads) & sendMessages).toBe(0n);
  });

  it('are none in the private threads of others, but for who manages threads', () => {
    const eve = people.addUser('eve');
    people.addMember(guild, eve);
    const channel = people.addChannel({ guild });
    const { addThread } = createThreads(world);
    const thread = addThread({ channel, owner: ada, isPrivate: true });
    const ofEve = () => channelPermissions(world, thread, eve.id);
    expect([channelPermissions(world, thread, ada.id), ofEve()]).toEqual([ordinaryPermissions, 0n]);
    const role = people.addRole(guild, { name: 'keeper', permissions: manageThreads });
    people.changeRoles(guild, eve, [role]);
    expect(ofEve()).toBe(ordinaryPermissions | manageThreads);
  });
});
