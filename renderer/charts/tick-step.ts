import type { TickStep, TickUnit } from '../../shared/charts/time-ticks.ts';

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const clockSteps = (
  [
    ['second', secondMs, [1, 5, 15, 30]],
    ['minute', minuteMs, [1, 5, 10, 15, 30]],
    ['hour', hourMs, [1, 2, 3, 6, 12]],
  ] as const
).flatMap(([unit, unitMs, counts]) =>
  counts.map((count) => ({ unit, count, lengthMs: count * unitMs })),
);
const steps: readonly (TickStep & { readonly lengthMs: number })[] = [
  ...clockSteps,
  { unit: 'day', count: 1, lengthMs: dayMs },
  { unit: 'day', count: 2, lengthMs: 2 * dayMs },
  { unit: 'day', count: 7, lengthMs: 7 * dayMs },
  { unit: 'month', count: 1, lengthMs: 30.44 * dayMs },
  { unit: 'month', count: 3, lengthMs: 91.3 * dayMs },
  { unit: 'month', count: 6, lengthMs: 182.6 * dayMs },
  ...[1, 2, 5, 10, 20, 50, 100, 500].map((count) => ({
    unit: 'year' as const,
    count,
    lengthMs: count * 365.25 * dayMs,
  })),
];

/** So that labels as wide as "12:05:30 PM", "12:05 PM", "26 Oct" and "2026" keep apart. CSS pixels. */
const leastPx: Readonly<Record<TickUnit, number>> = {
  second: 92,
  minute: 76,
  hour: 76,
  day: 58,
  month: 52,
  year: 52,
};

/** The finest step whose labels do not touch. */
export function tickStep(msPerPixel: number): TickStep {
  const { unit, count } = steps.find(
    ({ unit: each, lengthMs }) => lengthMs >= msPerPixel * leastPx[each],
  ) ?? { unit: 'year' as const, count: 1_000 };
  return { unit, count };
}
