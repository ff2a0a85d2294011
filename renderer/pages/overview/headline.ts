import type { LinkSnapshot } from '../../../shared/domain/link.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';

/** The one thing to say first. */
export type Headline = Verdict | 'stale' | 'offline';

/**
 * A line that is down comes before any address: it is why nothing else can be known; in a pause nobody knows. Without a connection to
 * the host nothing can be said of now at all. Unknown is never down, so it leaves the word to the addresses.
 */
export function headlineOf(verdict: Verdict, link: LinkSnapshot, stale: boolean): Headline {
  if (stale) return 'stale';
  return link.state === 'offline' && verdict !== 'paused' ? 'offline' : verdict;
}
