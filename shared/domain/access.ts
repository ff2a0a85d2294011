// Without zod: the page needs the words alone.

import type { Mask } from './mask.ts';

/** Who may do what, each including those before it. */
export const levels = ['everyone', 'member', 'operator', 'admin', 'owner'] as const;
export type Level = (typeof levels)[number];

export const isAtLeast = (level: Level | null, least: Level): boolean =>
  level !== null && levels.indexOf(level) >= levels.indexOf(least);

/** How much those of a level see by themselves, as long as the owner has not said otherwise. */
export const maskUnlessSaid: Readonly<Record<Level, Mask>> = {
  everyone: 'hidden',
  member: 'half',
  operator: 'full',
  admin: 'full',
  owner: 'full',
};
