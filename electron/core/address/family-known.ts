import type { Observation } from '../../../shared/domain/observation.ts';
import type { FamilySnapshot } from '../../../shared/domain/snapshot.ts';
import type { Decided } from './decide.ts';
import type { Flap } from './flap.ts';

export interface Looked {
  readonly decided: Decided;
  readonly flap: Flap;
  /** Whether the last look could tell. */
  readonly settled: boolean;
  /** UTC milliseconds; null: nobody has looked. */
  readonly lastLookAt: number | null;
  readonly evidence: readonly Observation[];
}

/** What the snapshot says of a family after a look. */
export function familyKnown(looked: Looked): Partial<FamilySnapshot> {
  const { settled, flap, lastLookAt, evidence } = looked;
  const { current, candidate } = looked.decided;
  const several = current !== null && current.addresses.length > 1;
  return {
    state: settled ? (several ? 'egress-set' : 'confirmed') : 'unknown',
    addresses: [...(current?.addresses ?? [])],
    since: current?.since ?? null,
    confirmedAt: current?.confirmedAt ?? null,
    candidate:
      candidate === null
        ? null
        : {
            address: candidate.address,
            firstSeenAt: candidate.firstSeenAt,
            operators: [...candidate.operators],
          },
    flappingSince: flap.state === 'flapping' ? flap.since : null,
    lastLookAt,
    evidence: [...evidence],
  };
}
