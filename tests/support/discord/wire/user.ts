import type { User } from '../world.ts';

export const userJson = (user: User) => ({
  id: user.id,
  username: user.username,
  discriminator: user.isBot ? '0000' : '0',
  global_name: user.isBot ? null : user.username,
  avatar: null,
  bot: user.isBot,
  public_flags: 0,
  flags: 0,
  primary_guild: null,
});
