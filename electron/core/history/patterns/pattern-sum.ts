import type { Patterns } from '../../../../shared/domain/patterns.ts';
import { dayMs, hourMs } from '../series/widths.ts';
import { monthOf, monthText, weekdayOf } from './calendar.ts';
import { heldBinOf, heldBins } from './held-bins.ts';
import type { TakeMove } from './read-moves.ts';
import type { ZoneTime } from './zone-time.ts';

/** UTC milliseconds; `to` itself is left out. */
export interface PatternSpan {
  readonly from: number;
  readonly to: number;
}

/** A place's number in the history, how many changes led to it, and when the last one did. */
export interface PlaceCount {
  readonly id: number;
  readonly changes: number;
  readonly lastAt: number;
}

export type PatternFigures = Omit<Patterns, 'places'> & { readonly places: readonly PlaceCount[] };

export interface PatternSum {
  /** `heldMs`: how long the address before had lasted; null when nothing is known of that. */
  readonly add: TakeMove;
  readonly figures: () => PatternFigures;
}

/** A trend of less would be chance. */
const leastTrendMs = 90 * dayMs;
const perMs = 30 * dayMs;

/** Adds up what changes have in common. @param span that the months and the trend are of; others count beside them */
export function createPatternSum(shownAt: ZoneTime, span: PatternSpan): PatternSum {
  const { from, to } = span;
  const thirdMs = (to - from) / 3;
  const dayAt = (at: number): number => Math.floor(shownAt(at) / dayMs);
  const firstMonth = monthOf(dayAt(from));
  const monthCount = to > from ? monthOf(dayAt(to - 1)) - firstMonth + 1 : 0;
  const weekHours = Array.from({ length: 7 }, () => Array<number>(24).fill(0));
  const months = Array<number>(monthCount).fill(0);
  const bins = heldBins.map(() => 0);
  const places = new Map<number, { changes: number; lastAt: number }>();
  const held: number[] = [];
  let changes = 0;
  let before = 0;
  let now = 0;
  // Moments come in order: most are of the same day as the one before.
  let day = Number.NaN;
  let month = 0;
  let hours: number[] | undefined;

  return {
    add: (confirmedAt, heldMs, placeIds) => {
      changes += 1;
      const shown = shownAt(confirmedAt);
      if (Math.floor(shown / dayMs) !== day) {
        day = Math.floor(shown / dayMs);
        month = monthOf(day) - firstMonth;
        hours = weekHours[weekdayOf(day)];
      }
      increase(hours, Math.floor((shown - day * dayMs) / hourMs));
      increase(months, month);
      if (heldMs !== null) {
        increase(bins, heldBinOf(heldMs));
        held.push(heldMs);
      }
      if (confirmedAt >= from && confirmedAt < from + thirdMs) before += 1;
      if (confirmedAt >= to - thirdMs && confirmedAt < to) now += 1;
      for (const id of placeIds) {
        const place = places.get(id);
        if (place === undefined) places.set(id, { changes: 1, lastAt: confirmedAt });
        else {
          place.changes += 1;
          place.lastAt = Math.max(place.lastAt, confirmedAt);
        }
      }
    },
    figures: () => ({
      changes,
      weekHours,
      held: heldBins.map((bin, index) => ({ ...bin, count: bins[index] ?? 0 })),
      medianHeldMs: medianOf(held),
      months: months.map((count, index) => ({ month: monthText(firstMonth + index), count })),
      trend:
        to - from < leastTrendMs
          ? null
          : { now: (now * perMs) / thirdMs, before: (before * perMs) / thirdMs },
      places: [...places].map(([id, place]) => ({ id, ...place })),
    }),
  };
}

function increase(counts: number[] | undefined, index: number): void {
  const count = counts?.[index];
  if (counts !== undefined && count !== undefined) counts[index] = count + 1;
}

/** Of an even number the lesser of the two in the middle: a time that was really seen. */
const medianOf = (values: readonly number[]): number | null =>
  Float64Array.from(values).sort()[Math.ceil(values.length / 2) - 1] ?? null;
