import { describe, expect, it } from 'vitest';
import { channelName, roleName } from '../../../../../renderer/pages/discord/place-names.ts';

const home = { id: '110000000000000001', name: 'Home' };
const parts = {
  channels: [{ id: '130000000000000001', name: 'general', canWrite: true }],
  roles: [{ id: '120000000000000001', name: 'Keepers' }],
};

describe('the name of a channel', () => {
  it('stands with its server once somebody has asked for it', () => {
    expect(channelName({ guilds: [home] }, { [home.id]: parts }, '130000000000000001')).toEqual({
      name: '#general',
      guild: 'Home',
    });
  });

  it('has the id of a server that the bot has left', () => {
    expect(channelName({ guilds: [] }, { [home.id]: parts }, '130000000000000001')).toEqual({
      name: '#general',
      guild: home.id,
    });
  });

  it('is not known before', () => {
    expect(channelName({ guilds: [home] }, {}, '130000000000000001')).toBeNull();
  });
});

it('names a role once its server was asked', () => {
  expect(roleName(parts, '120000000000000001')).toBe('Keepers');
  expect(roleName(parts, '120000000000000002')).toBeNull();
  expect(roleName(undefined, '120000000000000001')).toBeNull();
});
