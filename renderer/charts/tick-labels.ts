import type { Format } from '../../shared/format/format.ts';
import type { TickStep } from '../../shared/charts/time-ticks.ts';
import { wallTime } from '../../shared/format/zone-time.ts';

export type TickLabels = (ticks: readonly number[], step: TickStep) => readonly string[];

const dayOf = (wall: number): number => Math.floor(wall / 86_400_000);
const yearOf = (wall: number): number => new Date(wall).getUTCFullYear();

/**
 * Two lines a tick, as an atlas has them: the time above, and below it the day (or the year), where it changes and
 * at the first tick.
 */
export function createTickLabels({
  locale,
  timeZone,
  time,
  timeWithSeconds,
}: Pick<Format, 'locale' | 'timeZone' | 'time' | 'timeWithSeconds'>): TickLabels {
  const texts = (options: Intl.DateTimeFormatOptions): ((at: number) => string) => {
    const { format } = new Intl.DateTimeFormat(locale, {
      timeZone,
      calendar: 'gregory',
      ...options,
    });
    return (at) => format(at);
  };
  const day = texts({ day: 'numeric', month: 'short' });
  const month = texts({ month: 'short' });
  const year = texts({ year: 'numeric' });
  const upper = { second: timeWithSeconds, minute: time, hour: time, day, month, year } as const;

  return (ticks, { unit }) => {
    const walls = ticks.map((at) => wallTime(at, timeZone));
    return ticks.map((at, index) => {
      const wall = walls[index] ?? at;
      const before = walls[index - 1];
      const text = upper[unit](at);
      if (unit === 'year') return text;
      if (unit === 'day' || unit === 'month') {
        const isNew = before === undefined || yearOf(before) !== yearOf(wall);
        return isNew ? `${text}\n${year(at)}` : text;
      }
      const isNew = before === undefined || dayOf(before) !== dayOf(wall);
      return isNew ? `${text}\n${day(at)}` : text;
    });
  };
}
