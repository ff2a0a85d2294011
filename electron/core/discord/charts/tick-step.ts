import type { TickStep } from '../../../../shared/charts/time-ticks.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** The unit, its length, and how many of it make a step. */
const units = [
  ['minute', minuteMs, [1, 5, 10, 15, 30]],
  ['hour', hourMs, [1, 2, 3, 6, 12]],
  ['day', dayMs, [1, 2, 7, 14]],
  ['month', 30.44 * dayMs, [1, 2, 3, 6]],
  ['year', 365.25 * dayMs, [1, 2, 5, 10, 50]],
] as const;
const steps = units.flatMap(([unit, unitMs, counts]) =>
  counts.map((count) => ({ unit, count, lengthMs: count * unitMs })),
);
const longest: TickStep = { unit: 'year', count: 500 };

/** The finest step that a span has fewer than `most` of. */
export function tickStep(spanMs: number, most: number): TickStep {
  const { unit, count } = steps.find(({ lengthMs }) => spanMs / lengthMs < most) ?? longest;
  return { unit, count };
}
