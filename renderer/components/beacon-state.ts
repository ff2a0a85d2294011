import { assertNever } from '../../shared/assert-never.ts';
import type { Verdict } from './verdict.ts';

/** What the lighthouse shows; each has a shape of its own. */
export type BeaconState = 'confirmed' | 'several' | 'unknown' | 'stale';

export function beaconState(verdict: Verdict, stale: boolean): BeaconState {
  if (stale) return 'stale';
  switch (verdict) {
    case 'confirmed':
    case 'candidate':
      return 'confirmed';
    case 'egress-set':
      return 'several';
    case 'waiting':
    case 'partly':
    case 'unknown':
      return 'unknown';
    default:
      return assertNever(verdict);
  }
}
