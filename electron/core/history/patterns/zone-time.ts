// What the clocks of a time zone show, by way of Intl: the only copy of the zones' rules that is always there.

import { fail, ok, type Result } from '../../../../shared/result.ts';
import { dayMs, floorTo } from '../series/widths.ts';

/** What the clocks of a zone show at a moment, as if it were UTC milliseconds. */
export type ZoneTime = (at: number) => number;

/** In the tz database no two changes of a zone's clocks are closer than some weeks, those that cancel each other included. */
const spansMs = [7 * dayMs, dayMs];

/** @param timeZone an IANA name such as `Europe/Berlin`. The failure is a sentence */
export function zoneTime(timeZone: string): Result<ZoneTime> {
  const format = offsetFormat(timeZone);
  if (format === null) {
    return fail(
      `There is no time zone ${JSON.stringify(timeZone)}: give an IANA name such as Europe/Berlin.`,
    );
  }
  // Intl takes some microseconds each time: so the offsets of few moments are asked for, and kept.
  const kept = new Map<number, number>();
  const offsetAt = (at: number): number => {
    const known = kept.get(at);
    if (known !== undefined) return known;
    const offsetMs = offsetIn(format.format(at));
    kept.set(at, offsetMs);
    return offsetMs;
  };
  let steady = { from: 0, to: 0, offsetMs: 0 };
  return ok((at) => {
    if (at >= steady.from && at < steady.to) return at + steady.offsetMs;
    for (const spanMs of spansMs) {
      const from = floorTo(at, spanMs);
      const to = from + spanMs;
      const offsetMs = offsetAt(from);
      if (offsetMs !== offsetAt(to)) continue;
      steady = { from, to, offsetMs };
      return at + offsetMs;
    }
    return at + offsetIn(format.format(at));
  });
}

function offsetFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return null;
  }
}

/** Of `11/21/2026, GMT+05:45`; `GMT` alone is none. */
function offsetIn(text: string): number {
  const [, sign, hours, minutes, seconds = '0'] =
    /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text) ?? [];
  if (sign === undefined) return 0;
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000;
  return sign === '+' ? ms : -ms;
}
