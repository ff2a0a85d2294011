import { agreedOf, type IdentityOf, tally, type Vote } from './tally.ts';
import type { Look } from './look.ts';

/** In how many looks the addresses must stand side by side; one alone may straddle a change. */
const mixedLooksNeeded = 2;

/**
 * The addresses that are all ours at once, or none.
 *
 * Only looks that hold more than one identity count: in those, a member is stated by at least two
 * operators and seen at least twice. So a source that keeps telling a stale address (one operator)
 * makes no set, and neither does a look during which the address changed (one look).
 */
export function egressMembers(looks: readonly Look[], identityOf: IdentityOf): readonly Vote[] {
  const mixed = looks
    .map(({ observations }) => ({ observations, votes: tally(observations, identityOf) }))
    .filter(({ votes }) => votes.length > 1);
  const seenIn = (identity: string): number =>
    mixed.filter(({ votes }) => votes.some((vote) => vote.identity === identity)).length;
  const members = agreedOf(
    tally(
      mixed.flatMap(({ observations }) => observations),
      identityOf,
    ),
  ).filter(({ identity }) => seenIn(identity) >= mixedLooksNeeded);
  return members.length > 1 ? members : [];
}
