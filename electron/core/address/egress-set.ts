import { agreedOf, type IdentityOf, tally, type Vote } from './tally.ts';
import type { Look } from './look.ts';

/** In how many looks the addresses must stand side by side; one alone may straddle a change. */
const mixedLooksNeeded = 2;

/**
 * The addresses that are all ours at once, or none.
 *
 * Only looks that hold more than one member count: in those, a member is stated by at least two
 * operators and seen at least twice. So a source that keeps telling a stale address (one operator)
 * makes no set, and neither does a look during which the address changed (one look).
 */
export function egressMembers(looks: readonly Look[], identityOf: IdentityOf): readonly Vote[] {
  const seen = looks.map(({ observations }) => ({
    observations,
    identities: new Set(tally(observations, identityOf).map(({ identity }) => identity)),
  }));
  // Whoever is no member makes no look mixed, so each round may leave fewer looks, and so fewer members.
  const narrow = (members: readonly Vote[]): readonly Vote[] => {
    const mixed = seen.filter(
      ({ identities }) => members.filter(({ identity }) => identities.has(identity)).length > 1,
    );
    const seenIn = (identity: string): number =>
      mixed.filter(({ identities }) => identities.has(identity)).length;
    const votes = tally(
      mixed.flatMap(({ observations }) => observations),
      identityOf,
    );
    const left = agreedOf(votes).filter(
      ({ identity }) =>
        seenIn(identity) >= mixedLooksNeeded && members.some((one) => one.identity === identity),
    );
    return left.length === members.length ? left : narrow(left);
  };
  return narrow(
    agreedOf(
      tally(
        looks.flatMap(({ observations }) => observations),
        identityOf,
      ),
    ),
  );
}
