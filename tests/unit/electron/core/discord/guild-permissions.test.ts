import { describe, expect, it } from 'vitest';
import { may, viewAndSend } from '../../../../../electron/core/discord/guild-permissions.ts';

const guild = '100000000000000001';
const keepers = '100000000000000002';
const muted = '100000000000000003';
const bot = '100000000000000009';
const view = 1n << 10n;
const send = 1n << 11n;

const role = (id: string, permissions: bigint) => ({ id, name: id, permissions });
const standing = (roles: readonly string[], everybody = 0n) => ({
  guild,
  roles: [role(guild, everybody), role(keepers, view | send), role(muted, 0n)],
  member: { id: bot, roles },
});
const overwrite = (id: string, allow: bigint, deny: bigint) => ({ id, allow, deny });

describe('who may write in a channel', () => {
  it('is who has both bits by a role, everybody’s own among them', () => {
    expect(may(viewAndSend, standing([]), [])).toBe(false);
    expect(may(viewAndSend, standing([], view), [])).toBe(false);
    expect(may(viewAndSend, standing([], view | send), [])).toBe(true);
    expect(may(viewAndSend, standing([keepers]), [])).toBe(true);
  });

  it('is nobody to whom the channel denies it, unless something nearer allows it', () => {
    const everybodyDenied = overwrite(guild, 0n, send);
    expect(may(viewAndSend, standing([keepers]), [everybodyDenied])).toBe(false);
    const keepersAllowed = overwrite(keepers, send, 0n);
    expect(may(viewAndSend, standing([keepers]), [everybodyDenied, keepersAllowed])).toBe(true);
    const botDenied = overwrite(bot, 0n, view);
    expect(may(viewAndSend, standing([keepers]), [keepersAllowed, botDenied])).toBe(false);
  });

  it('lets one role allow what another denies, and takes no notice of foreign roles', () => {
    const overwrites = [overwrite(muted, 0n, send), overwrite(keepers, send, 0n)];
    expect(may(viewAndSend, standing([keepers, muted]), overwrites)).toBe(true);
    expect(may(viewAndSend, standing([keepers]), [overwrite(muted, 0n, send)])).toBe(true);
  });

  it('is always an administrator', () => {
    const administrator = standing([], 1n << 3n);
    expect(may(viewAndSend, administrator, [overwrite(guild, 0n, view | send)])).toBe(true);
  });
});
