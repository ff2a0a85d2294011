import { expect, it } from 'vitest';
import { createChartLabels } from '../../../../../../electron/core/discord/charts/chart-labels.ts';

const dayMs = 86_400_000;
const noon = Date.UTC(2026, 2, 5, 14, 30);
const midnight = Date.UTC(2026, 2, 5);

const written = (locale: string): readonly string[] => {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format;
  const labels = (days: number) =>
    createChartLabels({ locale, timeZone: 'UTC', time }, { from: 0, to: days * dayMs });
  return [
    labels(1).time(noon),
    labels(1).time(midnight),
    labels(30).time(noon),
    labels(365).time(noon),
    labels(1).number(1234.5),
  ];
};

it.each([
  ['de', ['14:30', '5. März', '5. März', 'März 2026', '1.234,5']],
  ['en-GB', ['14:30', '5 Mar', '5 Mar', 'Mar 2026', '1,234.5']],
  ['ja', ['14:30', '3/5', '3/5', '2026/3', '1,234.5']],
  ['ar-EG', ['14:30', '5/3', '5/3', '3/2026', '1,234.5']],
])('are as the reader of %s has them, in letters that Inter has', (locale, texts) =>
  expect(written(locale)).toEqual(texts),
);
