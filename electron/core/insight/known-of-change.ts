import type { Change } from '../../../shared/domain/change.ts';
import type { AddressInsight, KnownThen, Tunnel } from '../../../shared/domain/insight.ts';
import type { NatVerdict } from '../../../shared/domain/nat.ts';

export interface KnownOfChange {
  readonly insights: (insights: readonly AddressInsight[]) => void;
  readonly nat: (verdict: NatVerdict) => void;
}

export interface KnownOfChangeParts {
  readonly now: () => number;
  readonly tunnel: () => Tunnel | null;
  /** Only when it is more than was known before. */
  readonly onMore: (known: KnownThen) => void;
}

/**
 * What is found out so long after a change is no longer what was known then. The router is asked at most once a
 * minute, and a name for 3 s.
 */
const thenMs = 120_000;

/** Gathers what comes to be known of a change after it was told. Nothing that was known then is replaced by less. */
export function createKnownOfChange(change: Change, parts: KnownOfChangeParts): KnownOfChange {
  let known = change.known;
  const add = (more: Partial<KnownThen>): void => {
    if (parts.now() - change.confirmedAt > thenMs) return;
    const before = known ?? { insights: [], nat: null, tunnel: parts.tunnel() };
    const next = { ...before, ...more };
    if (JSON.stringify(next) === JSON.stringify(known)) return;
    known = next;
    parts.onMore(next);
  };
  return {
    insights: (insights) => add({ insights: [...insights] }),
    // The first verdict is of the address after the change; later ones may be of another network.
    nat: (verdict) => {
      if (known === null || known.nat === null) add({ nat: verdict });
    },
  };
}
