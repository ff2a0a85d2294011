// What somebody may do in a channel, as Discord computes it
// (https://discord.com/developers/docs/topics/permissions#permission-overwrites).

import * as z from 'zod';

const bits = z.string().regex(/^\d+$/).transform(BigInt);

export const overwriteSchema = z.object({ id: z.string(), allow: bits, deny: bits });
export const roleSchema = z.object({ id: z.string(), name: z.string(), permissions: bits });
type Overwrite = Readonly<z.infer<typeof overwriteSchema>>;
type Role = Readonly<z.infer<typeof roleSchema>>;

export const viewAndSend = (1n << 10n) | (1n << 11n);
const administrator = 1n << 3n;

export interface Standing {
  /** Its id is that of the role of everybody, too. */
  readonly guild: string;
  readonly roles: readonly Role[];
  readonly member: { readonly id: string; readonly roles: readonly string[] };
}

/** @param wanted bits, all of which are needed */
export function may(
  wanted: bigint,
  { guild, roles, member }: Standing,
  overwrites: readonly Overwrite[],
): boolean {
  const held = roles.filter(({ id }) => id === guild || member.roles.includes(id));
  const base = held.reduce((sum, { permissions }) => sum | permissions, 0n);
  if ((base & administrator) !== 0n) return true;
  const everybody = overwrites.filter(({ id }) => id === guild);
  const ofRoles = overwrites.filter(({ id }) => id !== guild && member.roles.includes(id));
  const own = overwrites.filter(({ id }) => id === member.id);
  const inChannel = [everybody, ofRoles, own].reduce(overwritten, base);
  return (inChannel & wanted) === wanted;
}

const overwritten = (permissions: bigint, overwrites: readonly Overwrite[]): bigint => {
  const denied = overwrites.reduce((sum, { deny }) => sum | deny, 0n);
  const allowed = overwrites.reduce((sum, { allow }) => sum | allow, 0n);
  return (permissions & ~denied) | allowed;
};
