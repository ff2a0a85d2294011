import { assertNever } from '../assert-never.ts';
import type { LinkState } from './link.ts';
import type { Verdict } from './verdict.ts';

/** What the lighthouse shows; each has a shape of its own. */
export type BeaconState =
  | 'confirmed'
  | 'degraded'
  | 'several'
  | 'unknown'
  | 'offline'
  | 'paused'
  | 'stale';

/**
 * What matters most of what is known: without the host nothing is, without a line no address can be, and a
 * degraded line is worth a shape only where the address is as it should be.
 * @param stale the host is out of reach
 */
export function beaconState(verdict: Verdict, link: LinkState, stale: boolean): BeaconState {
  if (stale) return 'stale';
  if (verdict === 'paused') return 'paused';
  if (link === 'offline') return 'offline';
  switch (verdict) {
    case 'confirmed':
    case 'candidate':
      return link === 'degraded' ? 'degraded' : 'confirmed';
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
