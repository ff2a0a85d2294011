import type { SeriesState, StateTimes, Uptime } from './series.ts';

/** From `at` on, in UTC milliseconds, until the next one. */
export interface StateChange {
  readonly at: number;
  readonly state: SeriesState;
}

type MutableTimes = { -readonly [Key in keyof StateTimes]: number };

const noTimes = (): MutableTimes => ({
  upMs: 0,
  degradedMs: 0,
  downMs: 0,
  maintenanceMs: 0,
  unknownMs: 0,
});

/**
 * The time spent in each state between each two neighbouring edges.
 * @param before the state that holds until the first change
 * @param changes the oldest first; of several at one moment the last one holds
 * @param edges UTC milliseconds, ascending
 */
export function stateTimesBetween(
  before: SeriesState,
  changes: readonly StateChange[],
  edges: readonly number[],
): readonly StateTimes[] {
  let state = before;
  let next = 0;
  return edges.slice(1).map((end, index) => {
    const times = noTimes();
    let since = edges[index] ?? end;
    for (let change = changes[next]; change !== undefined && change.at < end;) {
      if (change.at > since) {
        times[`${state}Ms`] += change.at - since;
        since = change.at;
      }
      ({ state } = change);
      next += 1;
      change = changes[next];
    }
    times[`${state}Ms`] += end - since;
    return times;
  });
}

export const addStateTimes = (one: StateTimes, other: StateTimes): StateTimes => ({
  upMs: one.upMs + other.upMs,
  degradedMs: one.degradedMs + other.degradedMs,
  downMs: one.downMs + other.downMs,
  maintenanceMs: one.maintenanceMs + other.maintenanceMs,
  unknownMs: one.unknownMs + other.unknownMs,
});

/** What is not accounted for is unknown: so the times are as long as the span, whatever is missing. */
export const fillStateTimes = (times: StateTimes, widthMs: number): StateTimes => ({
  upMs: times.upMs,
  degradedMs: times.degradedMs,
  downMs: times.downMs,
  maintenanceMs: times.maintenanceMs,
  unknownMs: widthMs - times.upMs - times.degradedMs - times.downMs - times.maintenanceMs,
});

/** @param times as long as the span from `from` to `to`, in UTC milliseconds */
export function uptimeOf(times: StateTimes, from: number, to: number): Uptime {
  const good = times.upMs + times.degradedMs;
  const judged = good + times.downMs;
  // Field by field: a spread takes ten times as long, and a chart has 2,000 of them.
  return {
    upMs: times.upMs,
    degradedMs: times.degradedMs,
    downMs: times.downMs,
    maintenanceMs: times.maintenanceMs,
    unknownMs: times.unknownMs,
    from,
    to,
    share: judged === 0 ? null : good / judged,
    coverage: to === from ? 0 : (judged + times.maintenanceMs) / (to - from),
  };
}
