import type { LinkState } from './link.ts';
import type { Verdict } from './verdict.ts';

/** The word in the tab's title; a key of `titleState`. */
export type TitleState = Verdict | 'degraded' | 'offline' | 'stale';

/** The one thing that matters most, in the order of beaconState(). @param stale the host is out of reach */
export function titleState(verdict: Verdict, link: LinkState, stale: boolean): TitleState {
  if (stale) return 'stale';
  if (link === 'offline' && verdict !== 'paused') return 'offline';
  return link === 'degraded' && verdict === 'confirmed' ? 'degraded' : verdict;
}
