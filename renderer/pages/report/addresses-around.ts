import type { Change } from '../../../shared/domain/change.ts';
import { families, type Family } from '../../../shared/domain/family.ts';
import type { Outage } from '../../../shared/domain/link.ts';

export interface AddressesAround {
  readonly family: Family;
  readonly before: readonly string[];
  /** Null while the outage lasts. */
  readonly after: readonly string[] | null;
}

/** A new address is not confirmed the moment the line is back. */
const settleMs = 10 * 60_000;

/**
 * The addresses when an outage began and once it was over, of each family of which any was known.
 * @param changes newest first, back to one before the outage of each family
 */
export function addressesAround(
  { startedAt, endedAt }: Pick<Outage, 'startedAt' | 'endedAt'>,
  changes: readonly Pick<Change, 'family' | 'after' | 'firstSeenAt'>[],
): readonly AddressesAround[] {
  return families.flatMap((family): readonly AddressesAround[] => {
    const at = (moment: number): readonly string[] =>
      changes.find((change) => change.family === family && change.firstSeenAt <= moment)?.after ??
      [];
    const before = at(startedAt);
    const after = endedAt === null ? null : at(endedAt + settleMs);
    return before.length === 0 && (after === null || after.length === 0)
      ? []
      : [{ family, before, after }];
  });
}

export const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((address) => other.includes(address));
