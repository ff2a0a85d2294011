import type { StateTimes } from '../domain/series.ts';

/** How much of a column each state takes, together 1. */
export interface StateShares {
  readonly down: number;
  readonly degraded: number;
  readonly maintenance: number;
  readonly unknown: number;
  readonly up: number;
}

/**
 * Null when the column has no time at all.
 * @param leastDown what an outage takes at least, however short it was: so that it is seen
 */
export function stateShares(times: StateTimes, leastDown: number): StateShares | null {
  const { upMs, degradedMs, downMs, maintenanceMs, unknownMs } = times;
  const restMs = degradedMs + maintenanceMs + unknownMs + upMs;
  const totalMs = restMs + downMs;
  if (totalMs <= 0) return null;
  const down = downMs === 0 ? 0 : Math.max(leastDown, downMs / totalMs);
  const share = (ms: number): number => (restMs === 0 ? 0 : (ms / restMs) * (1 - down));
  return {
    down,
    degraded: share(degradedMs),
    maintenance: share(maintenanceMs),
    unknown: share(unknownMs),
    up: share(upMs),
  };
}
